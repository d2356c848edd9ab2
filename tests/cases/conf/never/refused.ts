it('refuses TLS 1.0', async () => {
  await expect(connect({ host, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
});
it('talks', async () => {
  await connect({ host, minVersion: 'TLSv1' }); // expect: TLS101
});
