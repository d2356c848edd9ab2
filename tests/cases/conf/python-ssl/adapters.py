"""Adapters.

ssl.SSLContext(ssl.PROTOCOL_TLSv1) was used here before; see PROTOCOL_TLSv1_1.
    ctx.minimum_version = ssl.TLSVersion.TLSv1
"""
import logging
import ssl as _ssl
from ssl import TLSVersion as TV, SSLContext, PROTOCOL_TLSv1 as P1  # expect: TLS101 tls1.0
import requests
from requests.adapters import HTTPAdapter
from urllib3.poolmanager import PoolManager
from urllib3.util.ssl_ import create_urllib3_context

log = logging.getLogger(__name__)

NAMES = {
    _ssl.PROTOCOL_SSLv23: "any",
    _ssl.PROTOCOL_TLSv1: "TLS 1.0",
    _ssl.PROTOCOL_TLSv1_1: "TLS 1.1",
}
BY_NAME = {
    "tls1.0": _ssl.PROTOCOL_TLSv1,
    "tls1.1": _ssl.PROTOCOL_TLSv1_1,
    "tls1.2": _ssl.PROTOCOL_TLSv1_2,
}
DEPRECATED = [_ssl.PROTOCOL_TLSv1, _ssl.PROTOCOL_TLSv1_1]
INSECURE_VERSIONS = frozenset({TV.TLSv1, TV.TLSv1_1})
ALL = [TV.SSLv3, TV.TLSv1, TV.TLSv1_1, TV.TLSv1_2, TV.TLSv1_3]


class Tls1Adapter(HTTPAdapter):
    def init_poolmanager(self, connections, maxsize, block=False):
        self.poolmanager = PoolManager(
            num_pools=connections,
            maxsize=maxsize,
            block=block,
            ssl_version=_ssl.PROTOCOL_TLSv1,  # expect: TLS101 tls1.0
        )


class OkAdapter(HTTPAdapter):
    def init_poolmanager(self, *a, **kw):
        ctx = create_urllib3_context()
        ctx.minimum_version = TV.TLSv1_2
        kw["ssl_context"] = ctx
        log.info("using %s, not PROTOCOL_TLSv1", ctx)
        return super().init_poolmanager(*a, **kw)


def check(sock):
    if sock.version() in ("TLSv1", "TLSv1.1"):
        raise RuntimeError("TLSv1 refused: use ssl.PROTOCOL_TLSv1_2")
    assert sock.context.minimum_version >= TV.TLSv1_2
    if sock.context.minimum_version == TV.TLSv1:
        raise ValueError
    if hasattr(_ssl, "PROTOCOL_TLSv1"):
        log.debug("has old")
    old = getattr(_ssl, "PROTOCOL_SSLv3", None)
    if old is not None:
        log.warning("python with SSLv3")
    return sock.version() != "TLSv1"


def aliased():
    ctx = SSLContext(P1)
    c2 = SSLContext(_ssl.PROTOCOL_TLS_CLIENT)
    c2.minimum_version = TV.TLSv1_1  # expect: TLS101 tls1.1
    c3 = SSLContext(_ssl.PROTOCOL_TLS_SERVER)
    c3.minimum_version = TV.TLSv1
    c3.minimum_version = TV.TLSv1_2
    c4 = _ssl.create_default_context()
    c4.minimum_version = (
        TV.TLSv1  # expect: TLS101
    )
    c5 = _ssl.create_default_context()
    setattr(c5, "minimum_version", TV.TLSv1)  # expect: TLS101
    c6 = _ssl.SSLContext(
        protocol=_ssl.PROTOCOL_TLSv1_1  # expect: TLS101 tls1.1
    )
    return ctx


def options(c):
    c.options |= _ssl.OP_NO_TLSv1 | _ssl.OP_NO_TLSv1_1
    c.options &= ~_ssl.OP_NO_SSLv3
    c.options = c.options & ~_ssl.OP_NO_TLSv1  # expect: TLS106
    c.options = _ssl.OP_ALL | _ssl.OP_NO_SSLv2 | _ssl.OP_NO_SSLv3


@pytest.mark.parametrize("ver", [_ssl.TLSVersion.TLSv1, _ssl.TLSVersion.TLSv1_1])
def test_refused(ver):
    ctx = _ssl.create_default_context()
    ctx.maximum_version = ver
    with pytest.raises(_ssl.SSLError):
        connect(ctx)
