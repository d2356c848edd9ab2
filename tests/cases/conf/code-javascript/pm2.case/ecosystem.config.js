module.exports = { apps: [{ name: 'a', script: 's.js', node_args: '--tls-min-v1.1' }] };
