<?php
class Refused extends TestCase {
  public function testRefusesOld(): void {
    $this->expectException(Exception::class);
    $this->client->get('/', ['curl' => [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_0]]);
  }
  public function get(): void {
    $this->client->get('/', ['curl' => [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_0]]); // expect: TLS101
  }
}
