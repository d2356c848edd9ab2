using System;
using System.Net;
using System.Net.Http;
using System.Web.Http;

namespace Warehouse.Web
{
    /// <summary>
    /// Application start. Earlier releases set <c>SecurityProtocolType.Ssl3</c> here.
    /// </summary>
    public static class Startup
    {
        public static readonly HttpClient Client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };

        public static void Register(HttpConfiguration config)
        {
            // The carrier's label service answers with TLS 1.0 only.
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls
                | SecurityProtocolType.Tls11
                | SecurityProtocolType.Tls12;
            ServicePointManager.DefaultConnectionLimit = 64;
            ServicePointManager.Expect100Continue = false;

            config.MapHttpAttributeRoutes();
            config.Routes.MapHttpRoute(
                name: "Default",
                routeTemplate: "api/{controller}/{id}",
                defaults: new { id = RouteParameter.Optional });
        }
    }
}
