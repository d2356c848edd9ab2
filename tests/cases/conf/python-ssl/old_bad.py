import ssl
import urllib3
from OpenSSL import SSL
from ssl import PROTOCOL_TLSv1, PROTOCOL_TLS_CLIENT


def fixed():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # expect: TLS101 tls1.0
    other = ssl.SSLContext(protocol=PROTOCOL_TLSv1)  # expect: TLS101 tls1.0
    sock = ssl.wrap_socket(raw, ssl_version=ssl.PROTOCOL_SSLv3)  # expect: TLS101 ssl3.0
    return ctx, other, sock


def floors():
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1  # expect: TLS101 tls1.0 tls1.1
    capped = ssl.create_default_context()
    capped.maximum_version = ssl.TLSVersion.TLSv1_1  # expect: TLS105
    self.ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    self.ctx.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED  # expect: TLS101
    return ctx


def given_back(ctx):
    ctx.options &= ~ssl.OP_NO_TLSv1  # expect: TLS106
    other = ssl.create_default_context()
    other.options |= ssl.OP_NO_TLSv1_2  # expect: TLS105


class Adapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_version"] = ssl.PROTOCOL_TLSv1_1  # expect: TLS101 tls1.1
        self.poolmanager = urllib3.PoolManager(
            ssl_version=ssl.PROTOCOL_TLSv1,  # expect: TLS101 tls1.0
            ssl_minimum_version=ssl.TLSVersion.TLSv1_1)  # expect: TLS101 tls1.1


def legacy_openssl():
    ctx = SSL.Context(SSL.TLSv1_METHOD)  # expect: TLS101 tls1.0
    new = SSL.Context(SSL.TLS_METHOD)
    new.set_min_proto_version(SSL.TLS1_VERSION)  # expect: TLS101 tls1.0 tls1.1
    number.minimum_version = 769  # expect: TLS101 tls1.0 tls1.1
    opts = CertificateOptions(insecurelyLowerMinimumTo=TLSVersion.TLSv1_0)  # expect: TLS101 tls1.0 tls1.1
    client.tls_set(tls_version=ssl.PROTOCOL_TLSv1)  # expect: TLS101 tls1.0
    db = connect(host="h", tls_versions=["TLSv1.1", "TLSv1.2"])  # expect: TLS101 tls1.1
    kw = {"ssl_version": "TLSv1"}  # expect: TLS101 tls1.0
    pg = psycopg.connect(ssl_min_protocol_version='TLSv1')  # expect: TLS101 tls1.0


PROTOCOL = ssl.PROTOCOL_TLSv1  # expect: TLS101 tls1.0
