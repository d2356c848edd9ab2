#!/bin/sh
./configure --prefix=/opt/py --with-openssl=/opt/openssl-3.0
./configure --with-openssl=/opt/openssl-1.1.1w
pyenv install 3.12.4
pyenv global 3.11
echo pyenv install 2.7.6
pyenv versions
