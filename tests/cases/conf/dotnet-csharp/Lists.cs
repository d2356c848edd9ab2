using System.Security.Authentication;

class Lists
{
    static readonly SslProtocols[] Allowed = { SslProtocols.Tls11, SslProtocols.Tls12 }; // expect: TLS101 tls1.1
    static readonly SslProtocols[] Good = { SslProtocols.Tls12, SslProtocols.Tls13 };
    static readonly SslProtocols[] ForbiddenVersions = { SslProtocols.Tls, SslProtocols.Tls11 };
    static readonly List<SslProtocols> Offered = new List<SslProtocols>() { SslProtocols.Tls, SslProtocols.Tls12 }; // expect: TLS101 tls1.0
    static IEnumerable<SslProtocols> Second => [SslProtocols.Tls12];
    static IEnumerable<SslProtocols> First => [SslProtocols.Tls11]; // expect: TLS101 tls1.1
    static readonly Dictionary<SslProtocols, string> Titles = new() { { SslProtocols.Tls, "TLS 1.0" } };

    void M(Listener l)
    {
        l.Accept(new[] { SslProtocols.Tls, SslProtocols.Tls11, SslProtocols.Tls12 }); // expect: TLS101 tls1.0 tls1.1
        l.Accept(new SslProtocols[] { SslProtocols.Tls12 });
        foreach (var old in new[] { SslProtocols.Tls, SslProtocols.Tls11 })
            Assert.False(l.Takes(old));
    }
}
