using System.Net;

/// <summary>ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;</summary>
class Client
{
	void Old_Bad()
	{
		ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls; // expect: TLS101 tls1.0
		System.Net.ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls11; // expect: TLS101 tls1.1
		ServicePointManager.SecurityProtocol = (SecurityProtocolType)192; // expect: TLS101 tls1.0
		ServicePointManager.SecurityProtocol = (SecurityProtocolType)(0xC0 | 0x300 | 0xC00); // expect: TLS101 tls1.0 tls1.1
		ServicePointManager.SecurityProtocol = (SecurityProtocolType)4080; // expect: TLS101 ssl3.0 tls1.0 tls1.1
		ServicePointManager.SecurityProtocol =
			SecurityProtocolType.Tls12 |
			SecurityProtocolType.Ssl3; // expect: TLS101 ssl3.0
		ServicePointManager.SecurityProtocol = legacy ? SecurityProtocolType.Tls : SecurityProtocolType.Tls12; // expect: TLS101 tls1.0
	}

	void New_Ok()
	{
		ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 | SecurityProtocolType.Tls13;
		ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
		ServicePointManager.SecurityProtocol = (SecurityProtocolType)3072;
		ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault;
		ServicePointManager.SecurityProtocol &= ~SecurityProtocolType.Tls;
		ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol & ~(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls);
	}

	void Asked_Ok(SecurityProtocolType now)
	{
		if (ServicePointManager.SecurityProtocol == SecurityProtocolType.Tls || now.HasFlag(SecurityProtocolType.Tls11))
			Warn("ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;");
		Log(@"C:\", nameof(SecurityProtocolType.Tls));
		/* ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls; */
	}

	void Outside_Undecided(int n, SecurityProtocolType before)
	{
		ServicePointManager.SecurityProtocol = (SecurityProtocolType)n; // expect-note: TLS202
		ServicePointManager.SecurityProtocol = before; // expect-note: TLS202
	}
}
