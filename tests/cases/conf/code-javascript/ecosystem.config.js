module.exports = { apps: [{ name: 'a', script: 'a.js', node_args: '--tls-min-v1.0', env: { NODE_OPTIONS: '--tls-min-v1.2' } }] }; // expect: TLS101
