#!/bin/bash
pyenv install 3.11.4
pyenv install 2.7.18
PYTHON_CONFIGURE_OPTS="--enable-shared" pyenv install 3.5.10
./configure --with-openssl=/opt/openssl-1.0.2u --enable-optimizations
./configure --with-openssl=/opt/openssl-3 --enable-optimizations
