class Fetch
{
    static string Get(string url) => new System.Net.WebClient().DownloadString(url);
}
