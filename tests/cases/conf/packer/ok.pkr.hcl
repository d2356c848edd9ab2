# inline = ["curl --tlsv1.0 https://x"]
build {
  name = "curl --tlsv1.0"
  provisioner "shell" {
    inline = ["curl --tlsv1.2 -o /x https://tlsv1.example.org", "echo 'curl --tlsv1.1'"]
  }
}
