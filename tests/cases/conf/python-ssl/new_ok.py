"""ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)"""
import ssl
from ssl import PROTOCOL_SSLv3, PROTOCOL_TLSv1
from ssl import (
    PROTOCOL_TLSv1_1,
)

# ctx.minimum_version = ssl.TLSVersion.TLSv1
NAMES = {ssl.PROTOCOL_TLSv1: "TLSv1", ssl.PROTOCOL_TLSv1_1: "TLSv1.1"}
BY_NAME = {
    "TLSv1": ssl.PROTOCOL_TLSv1,
    "TLSv1.2": ssl.PROTOCOL_TLSv1_2,
}
NATIVE[ssl.PROTOCOL_TLSv1] = OpenSSL.SSL.TLSv1_METHOD
INSECURE_PROTOCOLS = (ssl.PROTOCOL_SSLv3, ssl.PROTOCOL_TLSv1)


def good():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    ctx.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    if ctx.protocol == ssl.PROTOCOL_TLSv1 or ctx.minimum_version < ssl.TLSVersion.TLSv1_2:
        raise ValueError("ssl.PROTOCOL_TLSv1 is refused")
    assert ctx.minimum_version != ssl.TLSVersion.TLSv1
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)


def repaired():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS)
    ctx.minimum_version = ssl.TLSVersion.TLSv1
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    ctx.options &= ~ssl.OP_NO_SSLv3
    return ctx


def text():
    print("ctx.minimum_version = ssl.TLSVersion.TLSv1")
    help = '''
ssl.SSLContext(ssl.PROTOCOL_TLSv1)
'''
    return create_urllib3_context(ssl_version=ssl.PROTOCOL_TLSv1_2, ssl_minimum_version=ssl.TLSVersion.TLSv1_2)


def only13(ctx):
    ctx.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1 | ssl.OP_NO_TLSv1_2
