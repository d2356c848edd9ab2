"""Old versions must be refused."""
import ssl
import pytest
import subprocess

OLD = {"TLSv1": ssl.TLSVersion.TLSv1, "TLSv1.1": ssl.TLSVersion.TLSv1_1}
VERSION_NAMES = {ssl.TLSVersion.TLSv1: "TLS 1.0"}


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
def test_refused(server, version):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = version
    ctx.maximum_version = version
    with pytest.raises(ssl.SSLError):
        server.connect(ctx)


def test_old_client_is_refused(server):
    with pytest.raises(ssl.SSLError):
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
        server.connect(ctx)


def test_cli(server):
    out = subprocess.run(["openssl", "s_client", "-tls1", "-connect", server.addr], capture_output=True)
    assert b"alert protocol version" in out.stderr
    assert server.version not in ("TLSv1", "TLSv1.1")


class TestRefuse(unittest.TestCase):
    def test_tls10(self):
        with self.assertRaises(ssl.SSLError):
            ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_TLSv1)


def scan(host):
    """Which of PROTOCOL_TLSv1, PROTOCOL_TLSv1_1 does host speak?"""
    found = []
    for name, proto in (("TLSv1", ssl.PROTOCOL_TLSv1), ("TLSv1.1", ssl.PROTOCOL_TLSv1_1)):
        if try_connect(host, proto):
            found.append(name)
    return found
