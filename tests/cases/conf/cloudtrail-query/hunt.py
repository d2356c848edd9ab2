QUERY = """
SELECT * FROM cloudtrail WHERE tlsdetails.tlsversion IN ('TLSv1', 'TLSv1.1')
"""
FILTER = "{ $.tlsDetails.tlsVersion = \"TLSv1\" }"
old = [r for r in records if r["tlsDetails"]["tlsVersion"] in ("TLSv1", "TLSv1.1")]
