using System.Globalization;

namespace PaperDigest.Sandbox.Rest.RateLimits;

/// <summary>Keeps Discord's limits: one bucket per route and top-level resource, and one for everything.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits</remarks>
internal sealed class RateLimiter(TimeProvider time, RateLimitOptions options)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly string[] MajorParameters = ["channel", "guild", "webhook"];

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Method, string Hash, string Major), RateWindow> _windows = [];
    private readonly RateWindow _global = new();

    public RateVerdict Judge(RestRoute route, IReadOnlyDictionary<string, string> path, RestCall call)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var major = string.Join('/', MajorParameters.Append("token").Select(path.GetValueOrDefault));
            if (route.CountsGlobally && options.GlobalPerSecond is { } perSecond && !_global.TryTake(now, perSecond, Second))
            {
                return new RateVerdict(new Dictionary<string, string>(StringComparer.Ordinal), Refuse("global", _global, now));
            }

            return options.AreRoutesLimited ? JudgeRoute(route, route.HiddenBucket?.Invoke(call), major, now) : new RateVerdict(NoHeaders, Refusal: null);
        }
    }

    private static Dictionary<string, string> NoHeaders => new(StringComparer.Ordinal);

    private RateVerdict JudgeRoute(RestRoute route, BucketRule? hidden, string major, DateTimeOffset now)
    {
        if (hidden is not null)
        {
            var window = WindowOf(route.Method, hidden, major);
            if (!window.TryTake(now, hidden.Limit, hidden.Window))
            {
                return new RateVerdict(NoHeaders, Refuse("user", window, now));
            }
        }

        if (route.Bucket is not { } rule)
        {
            return new RateVerdict(NoHeaders, Refusal: null);
        }

        var bucket = WindowOf(route.Method, rule, major);
        var hasRoom = bucket.TryTake(now, rule.Limit, rule.Window);
        return new RateVerdict(Describe(rule, bucket, now), hasRoom ? null : Refuse("user", bucket, now));
    }

    private RateWindow WindowOf(string method, BucketRule rule, string major)
    {
        var key = (method, rule.Hash, major);
        if (!_windows.TryGetValue(key, out var window))
        {
            _windows[key] = window = new RateWindow();
        }

        return window;
    }

    private static RateRefusal Refuse(string scope, RateWindow window, DateTimeOffset now) => new(scope, window.End - now, window.End - now);

    private static Dictionary<string, string> Describe(BucketRule rule, RateWindow window, DateTimeOffset now) => new(StringComparer.Ordinal)
    {
        ["X-RateLimit-Limit"] = Number(rule.Limit),
        ["X-RateLimit-Remaining"] = Number(window.Left(rule.Limit)),
        ["X-RateLimit-Reset"] = Number(window.End.ToUnixTimeMilliseconds() / 1000.0),
        ["X-RateLimit-Reset-After"] = Number((window.End - now).TotalSeconds),
        ["X-RateLimit-Bucket"] = rule.Hash,
    };

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
