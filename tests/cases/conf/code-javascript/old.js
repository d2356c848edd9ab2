const tls = require('tls');
// minVersion: 'TLSv1'
tls.DEFAULT_MIN_VERSION = 'TLSv1'; // expect: TLS101 tls1.0 tls1.1
https.createServer({ key, cert, minVersion: 'TLSv1.1' }); // expect: TLS101 tls1.1
const agent = new https.Agent({ secureProtocol: 'TLSv1_method' }); // expect: TLS101 tls1.0
const a2 = new https.Agent({ "secureProtocol": "TLSv1_1_client_method" }); // expect: TLS101 tls1.1
tls.connect({ maxVersion: "TLSv1.1" }); // expect: TLS105
tls.createSecureContext({ secureProtocol: `SSLv3_method` }); // expect: TLS101 ssl3.0
options.minVersion = 'TLSv1'; // expect: TLS101 tls1.0 tls1.1
tls.connect({ secureOptions: constants.SSL_OP_NO_TLSv1_2 | constants.SSL_OP_NO_TLSv1_3 }); // expect: TLS105
spawn('node', ['--tls-min-v1.0', 'x.js']); // expect: TLS101 tls1.0 tls1.1
