using System;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using SP = System.Net.SecurityProtocolType;
using Proto = System.Security.Authentication.SslProtocols;
using static System.Net.SecurityProtocolType;

/// <summary>ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;</summary>
class A
{
    private const SecurityProtocolType Old = SecurityProtocolType.Tls; // expect: TLS101
    private const int _Tls12 = 3072;
    private const SslProtocols _Tls11 = (SslProtocols)0x300;
    static readonly SslProtocols[] Weak = { SslProtocols.Tls, SslProtocols.Tls11 };
    static readonly Dictionary<SslProtocols, string> Names = new() { [SslProtocols.Tls] = "TLS 1.0", { SslProtocols.Tls11, "TLS 1.1" } };

    void M(SslStream s, HttpClientHandler h)
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        ServicePointManager.SecurityProtocol &= ~SecurityProtocolType.Tls;
        ServicePointManager.SecurityProtocol &= ~(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls | SecurityProtocolType.Tls11);
        ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol & ~SecurityProtocolType.Tls;
        ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls11; // expect: TLS101
        ServicePointManager.SecurityProtocol = (SecurityProtocolType)3072;
        ServicePointManager.SecurityProtocol = (SecurityProtocolType)192; // expect: TLS101
        ServicePointManager.SecurityProtocol = (SecurityProtocolType)(0xC0 | 0x300 | 0xC00); // expect: TLS101
        ServicePointManager.SecurityProtocol = SP.Tls | SP.Tls12; // expect: TLS101
        ServicePointManager.SecurityProtocol = Tls11; // expect: TLS101
        ServicePointManager.SecurityProtocol =
            SecurityProtocolType.Ssl3 | // expect: TLS101
            SecurityProtocolType.Tls12;
        System.Net.ServicePointManager.SecurityProtocol = (SecurityProtocolType)_Tls12;
        if (ServicePointManager.SecurityProtocol == SecurityProtocolType.Tls) throw new Exception("Tls");
        if ((ServicePointManager.SecurityProtocol & SecurityProtocolType.Tls) != 0) Warn();
        if (ServicePointManager.SecurityProtocol.HasFlag(SecurityProtocolType.Tls)) Warn();
        var old = ServicePointManager.SecurityProtocol;
        ServicePointManager.SecurityProtocol = old;
        Console.WriteLine("ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls");
        Console.WriteLine($"using {SecurityProtocolType.Tls}");
        Console.WriteLine(@"c:\ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;");
        s.AuthenticateAsClient(host, null, SslProtocols.Tls, false); // expect: TLS101
        s.AuthenticateAsClient(host, null, SslProtocols.Tls12 | SslProtocols.Tls13, false);
        s.AuthenticateAsServer(cert, false, SslProtocols.Default, true); // expect: TLS101
        s.AuthenticateAsClient(host, null, Proto.Tls11, false); // expect: TLS101
        h.SslProtocols = SslProtocols.Tls | SslProtocols.Tls11 | SslProtocols.Tls12; // expect: TLS101
        h.SslProtocols = SslProtocols.None;
        h.SslProtocols = (SslProtocols)192; // expect: TLS101
        if (s.SslProtocol < SslProtocols.Tls12) throw new AuthenticationException("old");
        if (s.SslProtocol == SslProtocols.Tls || s.SslProtocol == SslProtocols.Tls11) throw new Exception();
        var name = nameof(SslProtocols.Tls);
        var t = s.SslProtocol switch { SslProtocols.Tls => "1.0", SslProtocols.Tls11 => "1.1", _ => "new" };
        foreach (SslProtocols p in Enum.GetValues(typeof(SslProtocols))) Probe(p);
        var opts = new SslClientAuthenticationOptions { TargetHost = host, EnabledSslProtocols = SslProtocols.Tls11 }; // expect: TLS101
        var k = new HttpsConnectionAdapterOptions { SslProtocols = SslProtocols.Tls12 };
        options.ConfigureHttpsDefaults(o => o.SslProtocols = SslProtocols.Tls | SslProtocols.Tls12); // expect: TLS101
        AppContext.SetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", true); // expect: TLS106
        AppContext.SetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", false);
        AppContext.TryGetSwitch("Switch.System.Net.DontEnableSchUseStrongCrypto", out var v);
        var binding = new NetTcpBinding(); binding.Security.Transport.SslProtocols = SslProtocols.Tls; // expect: TLS101
        Enum.TryParse("Tls12", out SecurityProtocolType st);
        ServicePointManager.SecurityProtocol = (SecurityProtocolType)Enum.Parse(typeof(SecurityProtocolType), "Tls"); // expect: TLS101
        var mail = new SmtpClient { SslProtocols = SslProtocols.Tls11 }; // expect: TLS101
        client.SslProtocols = SslProtocols.Tls12;
        SslProtocols protocols = SslProtocols.Tls; // expect: TLS101
        s.AuthenticateAsClient(host, null, protocols, false);
        var w = new WinHttpHandler() { SslProtocols = SslProtocols.Ssl3 }; // expect: TLS101
#if false
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
#endif
        Assert.Throws<AuthenticationException>(() => s2.AuthenticateAsClient(host, null, SslProtocols.Tls11, false));
    }

    [Obsolete("use SecurityProtocolType.Tls12 rather than SecurityProtocolType.Tls")]
    [TargetFramework(".NETFramework,Version=v4.8")]
    SslProtocols Allowed { get; set; } = SslProtocols.Tls12;
    void N(SslProtocols p = SslProtocols.Tls) { } // expect: TLS101
}
[assembly: TargetFramework(".NETFramework,Version=v4.5", FrameworkDisplayName = ".NET Framework 4.5")] // expect: TLS102
