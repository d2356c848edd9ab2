<?php
// CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1
curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0); // expect: TLS101 tls1.0 tls1.1
curl_setopt($ch, CURLOPT_SSLVERSION, 1); // expect: TLS101 tls1.0 tls1.1
curl_setopt($ch, CURLOPT_SSLVERSION, 3); // expect: TLS101
curl_setopt_array($ch, [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_1]); // expect: TLS101 tls1.1
$s3 = new S3Client(['http' => ['curl' => [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1]]]); // expect: TLS101 tls1.0 tls1.1
$ctx = stream_context_create(['ssl' => ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_0_CLIENT]]); // expect: TLS101 tls1.0
$ctx = stream_context_create(['ssl' => ['min_proto_version' => STREAM_CRYPTO_PROTO_TLSv1_1]]); // expect: TLS101 tls1.1
stream_socket_enable_crypto($fp, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT | STREAM_CRYPTO_METHOD_TLSv1_1_CLIENT); // expect: TLS101 tls1.1
$o[CURLOPT_SSLVERSION] = CURL_SSLVERSION_TLSv1; // expect: TLS101 tls1.0 tls1.1
$c = new SoapClient($w, ['ssl_method' => SOAP_SSL_METHOD_SSLv3]); // expect: TLS101 ssl3.0
$fp = fsockopen('tlsv1.0://example.org', 443); // expect: TLS101 tls1.0
$fp = stream_socket_client("sslv3://$host:443"); // expect: TLS101 ssl3.0
