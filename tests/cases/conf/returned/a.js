function minVersion() { return 'TLSv1'; } // expect: TLS101
const newer = () => 'TLSv1.2';
const older = () => 'TLSv1.1'; // expect: TLS101
const nobody = () => 'TLSv1.1';
https.createServer({ key, cert, minVersion: minVersion() }, app);
https.createServer({ key, cert, minVersion: newer() }, app);
https.createServer({ key, cert, minVersion: older() }, app);
