aws logs start-query --query-string 'filter tlsDetails.tlsVersion in ["TLSv1", "TLSv1.1"] | stats count() by userAgent'
tshark -r x.pcap -Y 'tls.handshake.version == 0x0301'
tcpdump -ni any 'tcp[((tcp[12] & 0xf0) >> 2)] = 0x16 && tcp[((tcp[12] & 0xf0) >>2)+9] = 0x03 && tcp[((tcp[12] & 0xf0) >>2)+10] = 0x01'
