<p>Don't use CURL_SSLVERSION_TLSv1</p>
<?php
# curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1);
curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
curl_setopt($ch, CURLOPT_SSLVERSION, 6);
curl_setopt($ch, CURLOPT_TIMEOUT, 1);
$ctx = stream_context_create(['ssl' => ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT]]);
$fp = fsockopen('tls://example.org', 443);
$doc = <<<'TEXT'
curl_setopt($ch, CURLOPT_SSLVERSION, 1);
TEXT;
if ($version === CURL_SSLVERSION_TLSv1) { throw new Exception('CURL_SSLVERSION_TLSv1'); }
