import ssl


def either(old):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS)
    if old:
        ctx.minimum_version = ssl.TLSVersion.TLSv1_1  # expect: TLS101 tls1.1
    else:
        ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    return ctx


def made_in_arms(server):
    if server:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS)
    else:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    return ctx
