using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Rest.RateLimits;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Sandbox.Clocks;
using Bytes = PaperDigest.Discord.Rest.RestAnswer<System.ReadOnlyMemory<byte>>;

namespace PaperDigest.Discord.Tests.Traps;

/// <summary>What rate limits have done to others. The numbers are those of the list of mistakes others made.</summary>
public sealed class LimitTrapTests : IDisposable
{
    private readonly RestRig _rig = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    /// <remarks>https://github.com/discord/discord-api-docs/issues/6109.</remarks>
    [Fact]
    public async Task Trap_04_body_says_a_quarter_of_an_hour_and_header_a_second_and_the_longer_counts()
    {
        _rig.Discord.Answer(429, """{"message":"limited","retry_after":1163.2,"code":20028}""", ("Retry-After", "1"));

        var notSent = Assert.IsType<Bytes.NotSent>(await PostAsync(1));

        Assert.Equal(1163.2, notSent.RetryAfter.TotalSeconds, 0.1);
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/2190.</remarks>
    [Fact]
    public async Task Trap_04_hidden_limit_with_places_left_binds_its_route_only()
    {
        _rig.Discord.Answer(
            429, """{"message":"limited","retry_after":3600}""", ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "5"));
        _rig.Discord.Otherwise = _ => ScriptedDiscord.Write(200);

        Assert.IsType<Bytes.NotSent>(await PostAsync(1));

        Assert.IsType<Bytes.Succeeded>(await _rig.Rest.SendAsync(new RestRequest(Routes.Channel(new Snowflake(1))), Token));
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/1551.</remarks>
    [Fact]
    public async Task Trap_05_one_hash_in_two_channels_is_two_buckets()
    {
        _rig.Discord.Otherwise = asked => asked.Path.Contains("/channels/1/", StringComparison.Ordinal)
            ? ScriptedDiscord.Write(200, "", ("X-RateLimit-Bucket", "same"), ("X-RateLimit-Limit", "1"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "25"))
            : ScriptedDiscord.Write(200, "", ("X-RateLimit-Bucket", "same"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "5"));
        await PostAsync(1);

        var full = PostAsync(1);

        for (var post = 0; post < 3; post++)
        {
            Assert.IsType<Bytes.Succeeded>(await PostAsync(2));
        }

        Assert.False(full.IsCompleted);
        await _rig.Clock.SkipWaitsAsync(full);
    }

    /// <remarks>https://github.com/serenity-rs/serenity/pull/2781.</remarks>
    [Fact]
    public async Task Trap_06_reset_lets_one_through_and_the_others_wait_for_its_answer()
    {
        var clock = new HandSetClock(DateTimeOffset.UnixEpoch);
        using var limiter = new RateLimiter(50, clock, new Random(1));
        var route = Routes.Channel(new Snowflake(1));
        var first = Granted(await limiter.AcquireAsync(route, Token));
        first.Complete(new LimitVerdict.Counted(new RateLimitHeaders("b", 5, 0, TimeSpan.FromSeconds(5))));
        var line = Enumerable.Range(0, 5).Select(_ => limiter.AcquireAsync(route, Token)).ToList();

        clock.Advance(TimeSpan.FromSeconds(6));
        var through = Granted(await await Task.WhenAny(line));
        Assert.Equal(4, line.Count(waiting => !waiting.IsCompleted));

        through.Complete(new LimitVerdict.Counted(new RateLimitHeaders("b", 5, 4, TimeSpan.FromSeconds(5))));
        await Task.WhenAll(line).WaitAsync(ClockExtensions.Patience, Token);
    }

    /// <remarks>https://github.com/openclaw/openclaw/pull/74489.</remarks>
    [Fact]
    public async Task Trap_07_page_instead_of_json_closes_the_address_and_nothing_is_sent_meanwhile()
    {
        _rig.Discord.Answer(429, "<html>error code: 1015</html>");

        Assert.IsType<Bytes.NotSent>(await PostAsync(1));
        var second = Assert.IsType<Bytes.NotSent>(await PostAsync(2));

        Assert.Single(_rig.Discord.Requests);
        Assert.InRange(second.RetryAfter, TimeSpan.FromSeconds(50), TimeSpan.FromMinutes(2));
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/8570.</remarks>
    [Fact]
    public async Task Trap_07_gateway_route_limited_for_a_day_is_asked_once_until_then()
    {
        _rig.Discord.Otherwise = _ => ScriptedDiscord.Write(429, """{"message":"limited","retry_after":82800}""", ("Retry-After", "82800"));
        var until = new UntilAnswered(_rig.Delays, _rig.Log.For<UntilAnswered>());
        using var stop = new CancellationTokenSource();
        var asking = until.TryAskAsync(token => _rig.Rest.SendAsync(new RestRequest(Routes.GatewayBot), WireJson.Shapes.GatewayBot, token), stop.Token);

        for (var hour = 0; hour < 22; hour++)
        {
            _rig.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Single(_rig.Discord.Requests);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    /// <remarks>https://github.com/discordjs/discord.js/issues/4956.</remarks>
    [Fact]
    public async Task Trap_15_publication_that_must_wait_an_hour_holds_no_post_up()
    {
        _rig.Discord.Answer(429, """{"message":"limited","retry_after":3600}""", ("Retry-After", "3600"), ("X-RateLimit-Scope", "user"));
        _rig.Discord.Otherwise = _ => ScriptedDiscord.Write(200);

        var published = await _rig.Rest.SendAsync(new RestRequest(Routes.Crosspost(new Snowflake(1), new Snowflake(2))), Token);

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<Bytes.NotSent>(published).RetryAfter);
        Assert.IsType<Bytes.Succeeded>(await PostAsync(1));
    }

    private Task<Bytes> PostAsync(ulong channel) =>
        _rig.Rest.SendAsync(new RestRequest(Routes.CreateMessage(new Snowflake(channel))) { Body = "{}"u8.ToArray(), RepeatableFor = TimeSpan.MaxValue }, Token).WaitAsync(ClockExtensions.Patience, Token);

    private static Permit Granted(Admission admission) => Assert.IsType<Admission.Granted>(admission).Permit;
}
