'use strict';
/**
 * minVersion: 'TLSv1' is gone
 * secureProtocol: 'TLSv1_method'
 */
const tls = require('tls');
const https = require('https');
const { constants } = require('crypto');
const { SSL_OP_NO_TLSv1, SSL_OP_NO_TLSv1_1, SSL_OP_NO_TLSv1_2 } = constants;

const MIN = 'TLSv1'; // expect: TLS101
const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const DEPRECATED = new Set(['TLSv1', 'TLSv1.1']);
const minVersionHelp = "minVersion: 'TLSv1'";
const order = { 'TLSv1': 1, 'TLSv1.1': 2 };

tls.DEFAULT_MIN_VERSION = 'TLSv1.1'; // expect: TLS101
https.createServer({ key, cert, minVersion: 'TLSv1' }, app); // expect: TLS101
https.createServer({ key, cert, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' }, app);
https.createServer({ key, cert, minVersion: MIN }, app);
https.createServer({ key, cert, "minVersion": "TLSv1.1" }); // expect: TLS101
https.request({ host, secureProtocol: 'TLSv1_method' }); // expect: TLS101
https.request({ host, secureProtocol: 'TLSv1_2_method' });
https.request({ host, secureProtocol: "TLSv1_1_client_method" }); // expect: TLS101
https.request({ host, secureProtocol: 'SSLv23_method' }); // expect-note: TLS102
https.request({ host, secureProtocol: 'SSLv23_method', secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 });
new https.Agent({ secureOptions: SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 });
new https.Agent({ secureOptions: constants.SSL_OP_NO_TLSv1_2 }); // expect: TLS105
new https.Agent({ maxVersion: 'TLSv1.1' }); // expect: TLS105
if (socket.getProtocol() === 'TLSv1') throw new Error('TLSv1 refused');
if (opts.minVersion === 'TLSv1') opts.minVersion = 'TLSv1.2';
switch (opts.minVersion) { case 'TLSv1': case 'TLSv1.1': throw new Error('x'); }
console.log("tls.DEFAULT_MIN_VERSION = 'TLSv1'");
console.log(`minVersion: 'TLSv1'`);
const o = { minVersion: process.env.TLS_MIN || 'TLSv1' }; // expect: TLS101
const p = { minVersion: legacy ? 'TLSv1' : 'TLSv1.2' }; // expect: TLS101
const q = { minVersion: opts.min ?? 'TLSv1.2' };
process.env.NODE_OPTIONS = '--tls-min-v1.0'; // expect: TLS101
spawn('node', ['--tls-min-v1.1', 'x.js']); // expect: TLS101
spawn('openssl', ['s_client', '-tls1', '-connect', h]);
exec('curl --tlsv1.0 https://x'); // expect: TLS101
execFile('curl', ['--tlsv1.1', 'https://x']); // expect: TLS101
const server = tls.createServer(Object.assign({}, base, { minVersion: 'TLSv1' })); // expect: TLS101
opts['minVersion'] = 'TLSv1'; // expect: TLS101
opts.secureProtocol = 'SSLv3_method'; // expect: TLS101
/* opts.secureProtocol = 'SSLv3_method'; */
const axiosAgent = new https.Agent({
  rejectUnauthorized: true,
  minVersion:
    'TLSv1', // expect: TLS101
});
mongoose.connect(uri, { tls: true, secureProtocol: 'TLSv1_method' }); // expect: TLS101
mysql.createConnection({ host, ssl: { minVersion: 'TLSv1' } }); // expect: TLS101
mysql.createConnection({ host, ssl: { minVersion: 'TLSv1.2' } });
new tls.TLSSocket(s, { secureContext: tls.createSecureContext({ minVersion: 'TLSv1' }) }); // expect: TLS101
describe('tls', () => { it('refuses TLSv1', (done) => { tls.connect({ port, maxVersion: 'TLSv1.1' }).on('error', () => done()); }); });
