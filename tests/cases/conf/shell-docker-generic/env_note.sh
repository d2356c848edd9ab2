sed -i 's/SECLEVEL=2/SECLEVEL=1/g' /etc/ssl/openssl.cnf
export TLS_MIN_VERSION="$VERSION" # nobody knows
export G_TLS_GNUTLS_PRIORITY=NORMAL
