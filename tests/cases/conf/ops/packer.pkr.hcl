build {
  provisioner "shell" {
    inline = [
      "curl --tlsv1.0 https://x -o y",
      "echo 'curl --tlsv1.0'",
    ]
  }
}
