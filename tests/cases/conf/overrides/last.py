import ssl
ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
ctx.minimum_version = ssl.TLSVersion.TLSv1
if True:
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
