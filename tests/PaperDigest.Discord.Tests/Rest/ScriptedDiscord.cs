using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace PaperDigest.Discord.Tests.Rest;

/// <summary>Answers requests as written down beforehand, or by a rule; remembers what was asked.</summary>
internal sealed class ScriptedDiscord : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> _answers = new();

    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>For requests beyond those written down.</summary>
    public Func<Asked, HttpResponseMessage>? Otherwise { get; set; }

    /// <summary>Completed when a request has come in; for tests that wait for one.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    public ScriptedDiscord Answer(int status, string body = "", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() => Write(status, body, headers));
        return this;
    }

    public ScriptedDiscord Fail(Exception failure)
    {
        _answers.Enqueue(() => throw failure);
        return this;
    }

    public static HttpResponseMessage Write(int status, string body = "", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var asked = new Asked(request.Method.Method, request.RequestUri?.PathAndQuery ?? "", body, request.Headers.ToString());
        Requests.Enqueue(asked);
        try
        {
            return _answers.TryDequeue(out var answer) ? answer()
                : Otherwise?.Invoke(asked) ?? throw new InvalidOperationException($"Nobody wrote down what to answer to {asked.Method} {asked.Path}.");
        }
        finally
        {
            Arrived.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        Arrived.Dispose();
        base.Dispose(disposing);
    }

    internal sealed record Asked(string Method, string Path, string Body, string Headers);
}
