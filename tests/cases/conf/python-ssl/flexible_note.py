import ssl

ctx = ssl.SSLContext(ssl.PROTOCOL_TLS)  # expect-note: TLS102
sock = ssl.wrap_socket(raw)  # expect-note: TLS102
ctx.set_ciphers("DEFAULT@SECLEVEL=0")  # expect-note: TLS106
