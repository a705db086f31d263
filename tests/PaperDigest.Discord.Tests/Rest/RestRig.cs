using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Rest.RateLimits;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Rest;

/// <summary>The whole of <see cref="DiscordRest"/> over answers made up by the test.</summary>
internal sealed class RestRig : IDisposable
{
    public const string Token = "aVery.Secret.Token";

    private readonly DiscordHttp _http;
    private readonly RateLimiter _limiter;

    public RestRig()
    {
        _http = new DiscordHttp(Discord, new Uri("http://discord.test/api/v10"));
        _limiter = new RateLimiter(50, Clock, new Random(1));
        Delays = new RetryDelays(Clock, new Random(1));
        Rest = new DiscordRest(
            new RestTransport(_http, new BotToken(Token), Clock), _limiter, new InvalidRequestBreaker(Clock, Log.For<InvalidRequestBreaker>()), Delays, Log.For<DiscordRest>());
    }

    public HeardLog Log { get; } = new();

    public HandSetClock Clock { get; } = new(DateTimeOffset.Parse("2026-01-05T09:00:00Z", null));

    public ScriptedDiscord Discord { get; } = new();

    public RetryDelays Delays { get; }

    public DiscordRest Rest { get; }

    public void Dispose()
    {
        Log.Dispose();
        _limiter.Dispose();
        _http.Dispose();
        Discord.Dispose();
    }
}
