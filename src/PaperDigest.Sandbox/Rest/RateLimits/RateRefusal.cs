using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Rest.RateLimits;

/// <summary>An answer of status 429.</summary>
/// <param name="Scope"><c>user</c>, <c>shared</c> or <c>global</c>.</param>
/// <param name="HeaderWait">What the header says.</param>
/// <param name="BodyWait">What the body says; on Discord they sometimes differ.</param>
/// <param name="IsHtml">Whether Cloudflare speaks instead of Discord.</param>
internal sealed record RateRefusal(string Scope, TimeSpan HeaderWait, TimeSpan BodyWait, bool IsHtml = false)
{
    public bool IsGlobal => string.Equals(Scope, "global", StringComparison.Ordinal);

    public string ContentType => IsHtml ? "text/html" : "application/json";

    public byte[] Body => IsHtml
        ? "<!DOCTYPE html><html><body>error code: 1015</body></html>"u8.ToArray()
        : WireFormat.Bytes(new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(BodyWait.TotalSeconds, 3),
            ["global"] = IsGlobal,
        });

    public IEnumerable<KeyValuePair<string, string>> Headers()
    {
        yield return new("Retry-After", Math.Ceiling(HeaderWait.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (IsHtml)
        {
            yield break;
        }

        yield return new("Via", "1.1 google");
        yield return new("X-RateLimit-Scope", Scope);
        if (IsGlobal)
        {
            yield return new("X-RateLimit-Global", "true");
        }
    }
}
