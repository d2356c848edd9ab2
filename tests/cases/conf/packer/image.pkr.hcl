# curl --tlsv1.0
build {
  provisioner "shell" {
    inline = [
      "curl --tlsv1.2 -o /x https://tlsv1.example.org",
      "curl --tlsv1.0 -o /y https://example.org", # expect: TLS101
      "echo curl --tlsv1.0",
    ]
  }
}
