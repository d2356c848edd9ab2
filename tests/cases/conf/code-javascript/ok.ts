import tls from 'tls';
/* minVersion: 'TLSv1' */
const options: tls.SecureContextOptions = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' };
const text = "minVersion: 'TLSv1'";
tls.DEFAULT_MIN_VERSION = 'TLSv1.2';
if (socket.getProtocol() === 'TLSv1' || options.minVersion === 'TLSv1') throw new Error('TLSv1');
const agent = new https.Agent({ secureProtocol: 'TLSv1_2_method' });
const table = { 'TLSv1': 'TLSv1_method' };
tls.connect({ secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 });
type Version = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';
interface Options { minVersion: 'TLSv1' | 'TLSv1.2'; }
if (process.execArgv.includes('--tls-min-v1.0')) console.warn('old');
