using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Warehouse.Scales
{
    public sealed class ScaleServer
    {
        private readonly X509Certificate2 _certificate;
        private readonly TcpListener _listener;

        public ScaleServer(string pfx, string password, int port)
        {
            _certificate = new X509Certificate2(pfx, password);
            _listener = new TcpListener(IPAddress.Any, port);
        }

        public void Run()
        {
            _listener.Start();
            while (true)
            {
                using (var client = _listener.AcceptTcpClient())
                using (var stream = new SslStream(client.GetStream(), false))
                {
                    stream.AuthenticateAsServer(_certificate, false, SslProtocols.Tls, false);
                    using (var reader = new StreamReader(stream))
                        Console.WriteLine(reader.ReadLine());
                }
            }
        }
    }
}
