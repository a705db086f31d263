using System.Globalization;
using System.Net;
using Discord.Net.Rest;
using PaperDigest.Discord.Rest;
using Headers = System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>>>;

namespace PaperDigest.DiscordNet.Calls;

/// <summary>The library's own HTTP, pointed at another address, which notes in the <see cref="CallTrace"/> what becomes of each request.</summary>
/// <remarks>Once a request is out it is no longer cancelled, so that its end is known; its patience ends it.</remarks>
internal sealed class TracedTransport(IRestClient http, TimeProvider time) : IRestClient
{
    /// <summary>The library's fixed address is left unused: it is given for the sake of its own HTTP only.</summary>
    public static RestClientProvider Towards(Uri api, TimeProvider time)
    {
        var http = DefaultRestClientProvider.Create(useProxy: false, webProxy: null);
        var address = api.AbsoluteUri.EndsWith('/') ? api.AbsoluteUri : $"{api.AbsoluteUri}/";
        return _ => new TracedTransport(http(address), time);
    }

    public void Dispose() => http.Dispose();

    public void SetHeader(string key, string value) => http.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => http.SetCancelToken(CancellationToken.None);

    public Task<RestResponse> SendAsync(string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        SendAsync(patience => http.SendAsync(method, endpoint, patience, headerOnly, reason, requestHeaders), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        SendAsync(patience => http.SendAsync(method, endpoint, json, patience, headerOnly, reason, requestHeaders), cancelToken);

    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        IReadOnlyDictionary<string, object> multipartParams,
        CancellationToken cancelToken,
        bool headerOnly = false,
        string? reason = null,
        Headers? requestHeaders = null) =>
        SendAsync(patience => http.SendAsync(method, endpoint, multipartParams, patience, headerOnly, reason, requestHeaders), cancelToken);

    private async Task<RestResponse> SendAsync(Func<CancellationToken, Task<RestResponse>> sendAsync, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var trace = CallTrace.FindCurrent();
        using var patience = new CancellationTokenSource(trace?.Patience ?? RestTimeouts.Read, time);
        trace?.Send();
        try
        {
            var response = await sendAsync(patience.Token);
            trace?.Hear(response.StatusCode, FindWait(response));
            return response;
        }
        catch (HttpRequestException exception) when (RestTransport.IsBeforeSending(exception.HttpRequestError))
        {
            trace?.TakeBack();
            throw;
        }
    }

    private static TimeSpan? FindWait(RestResponse response) =>
        response.StatusCode == HttpStatusCode.TooManyRequests
        && response.Headers.TryGetValue("Retry-After", out var text)
        && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
