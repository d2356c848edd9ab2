-- who still speaks old versions
SELECT eventTime, userAgent FROM trail
WHERE tlsDetails.tlsVersion IN ('TLSv1', 'TLSv1.1') OR tlsdetails.tlsversion = 'SSLv3';
