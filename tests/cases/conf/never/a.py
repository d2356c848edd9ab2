import ssl

if False:
    ctx = ssl.SSLContext(ssl.PROTOCOL_SSLv3)
elif False:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
else:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  # expect: TLS101

def f(Falsehood):
    if 0:
        return ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    if Falsehood:
        return ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # expect: TLS101
    return ssl.create_default_context()
