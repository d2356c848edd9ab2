tls.connect({ secureProtocol: 'SSLv23_method' }); // expect-note: TLS102
