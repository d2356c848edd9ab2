#!/usr/bin/env bats
@test "TLS 1.0 is refused" {
  run openssl s_client -connect localhost:443 -tls1
  [ "$status" -ne 0 ]
  run curl --tlsv1.0 --tls-max 1.0 https://localhost
  [ "$status" -ne 0 ]
}
