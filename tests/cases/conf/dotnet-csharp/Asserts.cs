using System.Security.Authentication;
class Asserts
{
    void Run(System.Net.Security.SslStream s)
    {
        Assert.NotEqual(SslProtocols.Tls, s.SslProtocol);
        Assert.That(s.SslProtocol, Is.Not.EqualTo(SslProtocols.Tls11));
        s.AuthenticateAsClient("h", null, SslProtocols.Tls, true); // expect: TLS101
    }
}
