class Stream
{
	const SslProtocols Tls11 = (SslProtocols)768;

	void Old_Bad(SslStream s)
	{
		s.AuthenticateAsClient(host, null, SslProtocols.Tls, false); // expect: TLS101 tls1.0
		s.AuthenticateAsServer(cert, false, SslProtocols.Tls11 | SslProtocols.Tls12, true); // expect: TLS101 tls1.1
		handler.SslProtocols = SslProtocols.Default; // expect: TLS101 ssl3.0 tls1.0
		var o = new Options { EnabledSslProtocols = System.Security.Authentication.SslProtocols.Ssl3 }; // expect: TLS101 ssl3.0
		Open(host, enabledSslProtocols: SslProtocols.Tls); // expect: TLS101 tls1.0
		Open(host, (SslProtocols)192); // expect: TLS101 tls1.0
		AppContext.SetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", true); // expect: TLS106
	}

	void New_Ok(SslStream s)
	{
		s.AuthenticateAsClient(host, null, SslProtocols.Tls12, false);
		handler.SslProtocols = SslProtocols.None;
		handler.SslProtocols &= ~SslProtocols.Tls;
		AppContext.SetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", false);
	}

	string Name_Ok(SslProtocols p)
	{
		switch (p) {
		case SslProtocols.Tls:
			return "1.0";
		}
		if (p == SslProtocols.Tls || (p & SslProtocols.Tls11) != 0 || SslProtocols.Ssl3 == p || p.Equals(SslProtocols.Tls))
			return "old";
		var names = new Dictionary<string, SslProtocols> { { "tls", SslProtocols.Tls }, { "tls11", SslProtocols.Tls11 } };
		return p switch { SslProtocols.Tls => "1.0", SslProtocols.Tls11 => "1.1", _ => nameof(SslProtocols.Tls) };
	}
}
