<?php
// curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1);
# curl_setopt($ch, CURLOPT_SSLVERSION, 1);
/* 'crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_0_CLIENT */
const MINV = CURL_SSLVERSION_TLSv1_1; // expect: TLS101
$names = [CURL_SSLVERSION_TLSv1_0 => '1.0', CURL_SSLVERSION_TLSv1_1 => '1.1'];
curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1); // expect: TLS101
curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
curl_setopt($ch, CURLOPT_SSLVERSION, 4); // expect: TLS101
curl_setopt($ch, CURLOPT_SSLVERSION, 6);
curl_setopt($ch, CURLOPT_SSLVERSION, 1); // expect: TLS101
curl_setopt($ch, CURLOPT_SSLVERSION, 0);
curl_setopt(
    $ch,
    CURLOPT_SSLVERSION,
    CURL_SSLVERSION_SSLv3 // expect: TLS101
);
curl_setopt($ch, CURLOPT_SSLVERSION, MINV);
curl_setopt_array($ch, [CURLOPT_URL => $u, CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_1]); // expect: TLS101
curl_setopt_array($ch, array(CURLOPT_SSLVERSION => 6, CURLOPT_PORT => 1));
curl_setopt_array($ch, array(CURLOPT_SSLVERSION => 3, CURLOPT_PORT => 1)); // expect: TLS101
$opts[CURLOPT_SSLVERSION] = CURL_SSLVERSION_TLSv1_0; // expect: TLS101
$c = new Client(['curl' => [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_2]]);
$c = new GuzzleHttp\Client(['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_1_CLIENT]); // expect: TLS101
$c = new GuzzleHttp\Client(['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT]);
$ctx = stream_context_create(['ssl' => ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_0_CLIENT | STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT]]); // expect: TLS101
$ctx = stream_context_create(['ssl' => ['min_proto_version' => STREAM_CRYPTO_PROTO_TLSv1_0]]); // expect: TLS101
stream_socket_enable_crypto($fp, true, STREAM_CRYPTO_METHOD_SSLv23_CLIENT); // expect: TLS101
stream_socket_enable_crypto($fp, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT);
stream_socket_enable_crypto($fp, true, STREAM_CRYPTO_METHOD_ANY_CLIENT); // expect: TLS101
$fp = fsockopen('tlsv1.0://h', 443); // expect: TLS101
$fp = fsockopen("tls://h", 443);
$fp = stream_socket_client("sslv3://$h:443"); // expect: TLS101
if ($v === CURL_SSLVERSION_TLSv1) { throw new Exception('CURL_SSLVERSION_TLSv1'); }
if (!defined('CURL_SSLVERSION_TLSv1_2')) { define('CURL_SSLVERSION_TLSv1_2', 6); }
if (defined('CURL_SSLVERSION_TLSv1_0')) { echo 'known'; }
echo "CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1";
$soap = new SoapClient($w, ['ssl_method' => SOAP_SSL_METHOD_SSLv3]); // expect: TLS101
$method = STREAM_CRYPTO_METHOD_TLSv1_0_CLIENT; // expect: TLS101
stream_socket_enable_crypto($fp, true, $method);
$pdo = new PDO($dsn, $u, $p, [PDO::MYSQL_ATTR_SSL_CA => 'x']);
ldap_set_option($l, LDAP_OPT_X_TLS_PROTOCOL_MIN, LDAP_OPT_X_TLS_PROTOCOL_TLS1_0); // expect: TLS101
ldap_set_option(null, LDAP_OPT_X_TLS_PROTOCOL_MIN, LDAP_OPT_X_TLS_PROTOCOL_TLS1_2);
putenv('LDAPTLS_PROTOCOL_MIN=3.1'); // expect: TLS101
switch ($v) { case CURL_SSLVERSION_TLSv1_0: return '1.0'; }
shell_exec('curl --tlsv1.0 https://x'); // expect: TLS101
