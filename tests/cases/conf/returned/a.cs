class C
{
    static SslProtocols Old() => SslProtocols.Tls; // expect: TLS101
    static SslProtocols Older { get { return SslProtocols.Ssl3 | SslProtocols.Tls12; } } // expect: TLS101
    static SslProtocols New() => SslProtocols.Tls12;
    static SslProtocols Parse(string s) { if (s == "1.0") return SslProtocols.Tls; return SslProtocols.Tls12; }
}
