using System;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace Warehouse.Api
{
    public sealed class ApiClient : IDisposable
    {
        private readonly HttpClient _http;

        public ApiClient(Uri baseAddress)
        {
            var handler = new HttpClientHandler
            {
                SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                AllowAutoRedirect = false,
            };
            _http = new HttpClient(handler) { BaseAddress = baseAddress };
        }

        public async Task<string> GetAsync(string path, CancellationToken cancel)
        {
            using (var response = await _http.GetAsync(path, cancel).ConfigureAwait(false))
            {
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            }
        }

        public void Dispose() => _http.Dispose();
    }
}
