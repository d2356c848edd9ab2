#!/bin/sh
./config --prefix=/opt/ssl no-shared # expect-note: TLS102
./config --prefix=/opt/ssl no-ssl3 no-tls1 no-shared # expect-note: TLS103
