using System.Net;
class R { static void Main() {
    ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
    ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
} }
