#!/bin/sh
# pyenv install 2.7.3
./configure --prefix=/opt/py --with-openssl=/opt/openssl-1.0.2u # expect: TLS101
pyenv install -s 2.7.6 # expect: TLS105
PYTHON_BUILD_HOMEBREW_OPENSSL_FORMULA=openssl@1.0 pyenv install 3.6.15 # expect: TLS101
