import ssl
from typing import Final

MIN_TLS: Final = ssl.TLSVersion.TLSv1  # expect: TLS101
DEFAULT_PROTOCOL = ssl.PROTOCOL_TLSv1_1  # expect: TLS101
MAX_TLS = ssl.TLSVersion.TLSv1_3


def make():
    ctx = ssl.create_default_context()
    ctx.minimum_version = MIN_TLS
    return ctx


def make2():
    ctx = ssl.SSLContext(DEFAULT_PROTOCOL)
    return ctx


def make3(version=ssl.PROTOCOL_TLSv1):  # expect: TLS101
    return ssl.SSLContext(version)


def make4(protocol: int = ssl.PROTOCOL_TLSv1_2, *, minimum=ssl.TLSVersion.TLSv1_2):
    return ssl.SSLContext(protocol)


class Config:
    ssl_version = ssl.PROTOCOL_TLSv1  # expect: TLS101
    tls_min = "1.2"
    ciphers = "DEFAULT@SECLEVEL=0"
