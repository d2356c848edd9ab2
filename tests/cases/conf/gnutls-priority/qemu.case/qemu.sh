qemu-system-x86_64 -object tls-creds-x509,id=tls0,dir=/x,endpoint=server,priority=NORMAL:-VERS-ALL:+VERS-TLS1.1
