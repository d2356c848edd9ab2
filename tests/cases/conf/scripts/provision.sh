#!/usr/bin/env bash
# curl --tlsv1.0 was used here until 2019
set -euo pipefail
log() { echo "[provision] $*" >&2; }

log "never use curl --tlsv1.0 or --tls-max 1.1"
usage() {
	cat <<EOF
Usage: $0 [--tlsv1.0]
  curl --tlsv1.0 is no longer supported
  ssl_protocols TLSv1 TLSv1.1;
EOF
}
CURL_OPTS=(-fsSL --retry 3 --tlsv1.2)
curl "${CURL_OPTS[@]}" https://example.com/x | tar xz
curl -fsSL \
	--retry 5 \
	--tlsv1.0 \
	-o /tmp/x https://legacy.example.com/x
