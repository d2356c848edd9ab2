const https = require('https');
https.globalAgent.options.minVersion = 'TLSv1'; // expect: TLS101
https.globalAgent.options.secureProtocol = 'TLSv1_method'; // expect: TLS101
require('tls').DEFAULT_MIN_VERSION = 'TLSv1'; // expect: TLS101
app.commandLine.appendSwitch('ssl-version-min', 'tls1'); // expect: TLS101
app.commandLine.appendSwitch('ssl-version-min', 'tls1.2');
puppeteer.launch({ args: ['--ssl-version-min=tls1'] }); // expect: TLS101
axios.get(u, { httpsAgent: new https.Agent({ keepAlive: true, secureProtocol: "TLSv1_client_method" }) }); // expect: TLS101
const v = { minVersion: tls.DEFAULT_MIN_VERSION };
expect(opts.minVersion).toBe('TLSv1.2');
expect(() => create({ minVersion: 'TLSv1' })).toThrow();
const labels = { minVersion: 'Minimum TLS version', maxVersion: 'Max' };
const schema = { minVersion: { type: 'string', enum: ['TLSv1', 'TLSv1.1', 'TLSv1.2'], default: 'TLSv1.2' } };
const schema2 = Joi.string().valid('TLSv1', 'TLSv1.1', 'TLSv1.2').default('TLSv1.2');
for (const minVersion of ['TLSv1', 'TLSv1.1']) { probe({ minVersion, maxVersion: minVersion }); }
const options = {
  // minVersion: 'TLSv1',
  minVersion: 'TLSv1.2', // was 'TLSv1'
  ciphers: 'HIGH:!TLSv1',
};
return { ...defaults, tls: { minVersion: `TLSv1.1` } }; // expect: TLS101
const { TLS_MIN = 'TLSv1' } = process.env; // expect: TLS101
https.createServer({ minVersion: TLS_MIN });
