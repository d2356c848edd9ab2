import tls from './tls';
const x = tls.Version.TLS_1_0;
const SslPolicy = { LEGACY: 1 };
use(SslPolicy.LEGACY);
