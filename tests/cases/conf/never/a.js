const tls = require('tls');
if (false) { tls.DEFAULT_MIN_VERSION = 'TLSv1'; }
if (0)
  tls.connect({ minVersion: 'TLSv1', host: 'x' });
if (falsy) { tls.DEFAULT_MIN_VERSION = 'TLSv1.1'; } // expect: TLS101
