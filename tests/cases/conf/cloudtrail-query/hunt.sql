-- tlsVersion = 'TLSv1'
SELECT eventSource, userAgent, count(*) FROM cloudtrail_logs
WHERE tlsDetails.tlsVersion IN ('TLSv1','TLSv1.1') OR json_extract_scalar(tlsdetails,'$.tlsVersion') = 'TLSv1'
GROUP BY 1,2;
SELECT * FROM s3_access_logs WHERE tlsversion IN ('TLSv1', 'TLSv1.1');
