using System.Net;
using System.Security.Authentication;

namespace Warehouse.Security
{
    /* Takes old versions away, wherever some library has put them.
       ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls; is what we are up against. */
    public static class TlsPolicy
    {
        public static void Enforce()
        {
            ServicePointManager.SecurityProtocol &= ~SecurityProtocolType.Ssl3;
            ServicePointManager.SecurityProtocol &= ~(SecurityProtocolType.Tls | SecurityProtocolType.Tls11);
            ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        }

        public static bool IsOld(SslProtocols negotiated)
        {
            switch (negotiated)
            {
                case SslProtocols.Ssl3:
                case SslProtocols.Tls:
                case SslProtocols.Tls11:
                    return true;
                default:
                    return false;
            }
        }

        public static string Advice(SslProtocols negotiated)
        {
            if (negotiated == SslProtocols.Tls)
                return "set ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12";
            return string.Empty;
        }
    }
}
