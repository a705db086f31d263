using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PaperDigest.Sandbox.Tests.Bots;

/// <summary>The simplest bot there is: an HttpClient with Discord's headers. The token is a header of each request.</summary>
internal sealed class PlainBot : IDisposable
{
    private readonly SandboxServer _server;
    private readonly HttpClient _http = new();

    public PlainBot(SandboxServer server)
    {
        _server = server;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
    }

    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    public async Task<Reply> SendAsync(string method, string path, object? body, CancellationToken cancellationToken)
    {
        using var content = body switch
        {
            null => null,
            HttpContent ready => ready,
            string json => new StringContent(json, new MediaTypeHeaderValue("application/json")),
            _ => JsonContent.Create(body),
        };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{_server.ApiBaseUrl}{path}")) { Content = content };
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, text, headers);
    }

    public Task<Reply> GetAsync(string path, CancellationToken cancellationToken) => SendAsync("GET", path, body: null, cancellationToken);

    public Task<Reply> PostAsync(string path, object? body, CancellationToken cancellationToken) => SendAsync("POST", path, body, cancellationToken);

    public Task<Reply> PatchAsync(string path, object? body, CancellationToken cancellationToken) => SendAsync("PATCH", path, body, cancellationToken);

    /// <summary>Answers an interaction for the first time.</summary>
    public Task<Reply> AnswerAsync(JsonElement interaction, object body, CancellationToken cancellationToken) =>
        PostAsync($"/interactions/{interaction.GetProperty("id")}/{interaction.GetProperty("token")}/callback", body, cancellationToken);

    public void Dispose() => _http.Dispose();
}
