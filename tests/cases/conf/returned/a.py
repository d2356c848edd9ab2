import ssl

POLICIES = {
    "old": ssl.TLSVersion.TLSv1,  # expect: TLS101
    "new": ssl.TLSVersion.TLSv1_2,
}
PARSED = {"1.0": ssl.TLSVersion.TLSv1, "1.2": ssl.TLSVersion.TLSv1_2}

def floor():
    """Our partners are slow."""
    return ssl.TLSVersion.TLSv1_1  # expect: TLS101

def parsed(text):
    if text == "1.1":
        return ssl.TLSVersion.TLSv1_1
    return ssl.TLSVersion.TLSv1_2

a = ssl.create_default_context()
a.minimum_version = floor()
b = ssl.create_default_context()
b.minimum_version = POLICIES["old"]
c = ssl.create_default_context()
c.minimum_version = PARSED[wanted]
d = ssl.create_default_context()
d.minimum_version = parsed(wanted)
