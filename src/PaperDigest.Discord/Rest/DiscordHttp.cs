namespace PaperDigest.Discord.Rest;

/// <summary>The connections to the API.</summary>
internal sealed class DiscordHttp : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>Pooled connections to the API that was set.</summary>
    public DiscordHttp(DiscordOptions options)
        : this(CreateHandler(options), options.ApiBaseUrl)
    {
    }

    /// <summary>The same over another handler.</summary>
    public DiscordHttp(HttpMessageHandler handler, Uri apiBaseUrl)
    {
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri($"{apiBaseUrl.AbsoluteUri.TrimEnd('/')}/"),
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = string.Equals(apiBaseUrl.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) ? new Version(2, 0) : new Version(1, 1),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Text);
    }

    public HttpClient Http => _http;

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler CreateHandler(DiscordOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.UseSystemProxy,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        EnableMultipleHttp2Connections = true,
    };
}
