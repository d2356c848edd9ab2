#!/bin/sh
# every one of these asks
for v in ssl3 tls1 tls1_1; do
	if echo | openssl s_client -connect "$1:443" -$v >/dev/null 2>&1; then
		echo "FAIL: $v accepted"
		exit 1
	fi
done
openssl s_client -connect h:443 -tls1 </dev/null && echo "TLS 1.0 enabled"
openssl ciphers -v -tls1
nmap --script ssl-enum-ciphers -p 443 h
sslyze --tlsv1 --tlsv1_1 h:443
sslscan --tls10 h
testssl.sh --protocols --tls1 h
gnutls-cli --priority 'NORMAL:-VERS-ALL:+VERS-TLS1.0' h -p 443 # expect-note: TLS101
tshark -r cap.pcap -Y 'tls.handshake.version == 0x0301 || ssl.record.version == 0x0300'
tcpdump -ni eth0 'tcp[((tcp[12] & 0xf0) >> 2)+1:2] = 0x0301'
aws logs start-query --query-string "filter tlsDetails.tlsVersion in ['TLSv1','TLSv1.1']"
aws cloudtrail lookup-events | jq '.Events[].CloudTrailEvent | fromjson | select(.tlsDetails.tlsVersion=="TLSv1")'
grep -c 'TLSv1 ' /var/log/nginx/access.log
awk '$12 == "TLSv1.1"' access.log
grep -Eq 'ssl_protocols.*TLSv1(\.1)?[ ;]' /etc/nginx/nginx.conf && exit 1
[ "$(redis-cli config get tls-protocols)" = "TLSv1.1" ] && exit 1
test "$TLS_VERSION" = TLSv1.0 && exit 1
case "$proto" in
	TLSv1|TLSv1.0) echo old ;;
	TLSv1.1) echo old ;;
esac
if [[ "$SSL_PROTOCOL" == "TLSv1" ]]; then exit 1; fi
