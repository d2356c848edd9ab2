using System.Net;
using SP = System.Net.SecurityProtocolType;
using static System.Net.SecurityProtocolType;
class B
{
    void A() { ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls11; } // expect: TLS101 tls1.1
    void C() { ServicePointManager.SecurityProtocol = (SecurityProtocolType)192; } // expect: TLS101 tls1.0
    void D() { ServicePointManager.SecurityProtocol = (SecurityProtocolType)(0xC0 | 0x300 | 0xC00); } // expect: TLS101
    void E() { ServicePointManager.SecurityProtocol = SP.Tls | SP.Tls12; } // expect: TLS101
    void F() { ServicePointManager.SecurityProtocol = Tls11; } // expect: TLS101
    void G()
    {
        ServicePointManager.SecurityProtocol =
            SecurityProtocolType.Ssl3 | // expect: TLS101 ssl3.0
            SecurityProtocolType.Tls12;
    }
    void H()
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls; // expect: TLS101
        ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol | SecurityProtocolType.Tls12;
    }
    void I()
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls; // expect: TLS101
        if (modern) { ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12; }
    }
}
