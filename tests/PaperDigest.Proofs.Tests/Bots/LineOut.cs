using PaperDigest.Proofs.Tests.Stages;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>A process's way to Discord: real requests over real sockets, each a call on the stage.</summary>
/// <remarks>
/// Each request is copied before it waits, because one that has left arrives even if its sender gave up. Nothing is cancelled on the way.
/// </remarks>
internal sealed class LineOut(HttpMessageInvoker sockets, Life life) : HttpMessageHandler
{
    /// <remarks>Not asynchronous itself: so what waits for the answer goes on on the stage's own thread, without a hop over the pool.</remarks>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = Copy(request); // Nobody disposes of it: it may still be on its way when the sender is gone.
        var call = life.Call($"{request.Method} {Shape(request.RequestUri!)}", () => ExchangeAsync(copy)); // HttpClient sets it.
        cancellationToken.Register(() => call.GiveUp(cancellationToken));
        return call.Answered;
    }

    private async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request)
    {
        var response = await sockets.SendAsync(request, CancellationToken.None);
        await response.Content.LoadIntoBufferAsync();
        return response;
    }

    /// <summary>The path without what differs: <c>/channels/*/messages</c>.</summary>
    private static string Shape(Uri address) =>
        string.Concat(address.Segments.Skip(3).Select(part => char.IsAsciiDigit(part[0]) ? "/*" : $"/{part.TrimEnd('/')}"));

    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)[.. values]);
        }

        if (request.Content is { } content)
        {
            using var bytes = new MemoryStream();
            content.CopyTo(bytes, context: null, CancellationToken.None);
            copy.Content = new ByteArrayContent(bytes.ToArray());
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)[.. values]);
            }
        }

        return copy;
    }
}
