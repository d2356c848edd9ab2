<?php curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2); ?>
<p>curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_SSLv3) is what it's not</p>
<?php curl_setopt($ch, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_1); // expect: TLS101
