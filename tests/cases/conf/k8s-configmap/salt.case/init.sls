/etc/nginx/conf.d/tls.conf:
  file.managed:
    - contents: |
        ssl_protocols TLSv1 TLSv1.2; # expect: TLS101
