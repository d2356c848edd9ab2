#!/bin/sh
update-crypto-policies --set "$POLICY" # expect-note: TLS202
update-crypto-policies --show
echo update-crypto-policies --set "$OTHER"
