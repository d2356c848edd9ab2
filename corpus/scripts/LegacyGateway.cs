using System;
using System.IO;
using System.Net;
using System.Text;

namespace Warehouse.Legacy
{
    internal class LegacyGateway
    {
        // .NET 4.0 has no name for it.
        private const int Tls11 = 768;

        internal LegacyGateway()
        {
            ServicePointManager.SecurityProtocol = (SecurityProtocolType)768;
        }

        internal string Post(string url, string body)
        {
            var request = (HttpWebRequest)WebRequest.Create(url);
            request.Method = "POST";
            request.ContentType = "text/xml";
            var bytes = Encoding.UTF8.GetBytes(body);
            request.ContentLength = bytes.Length;
            using (var stream = request.GetRequestStream())
                stream.Write(bytes, 0, bytes.Length);
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
                return reader.ReadToEnd();
        }
    }
}
