class profile::snippet {
  file { '/etc/nginx/conf.d/tls.conf':
    content => "ssl_protocols TLSv1.1 TLSv1.2;\n", # expect: TLS101 tls1.1
  }
  file { '/etc/nginx/notes.txt':
    content => "ssl_protocols TLSv1;\n",
  }
}
class profile::here_document {
  file { '/etc/nginx/conf.d/old.conf':
    ensure  => file,
    content => @("EOT"),
      # ssl_protocols TLSv1;
      ssl_protocols TLSv1 TLSv1.2; # expect: TLS101 tls1.0
      | EOT
  }
}
