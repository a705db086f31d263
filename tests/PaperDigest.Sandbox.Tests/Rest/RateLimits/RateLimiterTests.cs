using System.Globalization;
using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Rest.RateLimits;

public sealed class RateLimiterTests : SandboxTest
{
    private static readonly object Message = new { content = "x" };

    [Fact]
    public async Task Sixth_message_in_five_seconds_is_refused_until_the_window_ends()
    {
        var sent = new List<Reply>();
        for (var index = 0; index < 6; index++)
        {
            sent.Add(await Bot.PostAsync(PapersPath, Message, Stop));
        }

        Clock.Advance(TimeSpan.FromSeconds(5));
        var later = await Bot.PostAsync(PapersPath, Message, Stop);

        Assert.Equal([200, 200, 200, 200, 200, 429], sent.Select(reply => reply.Status));
        Assert.Equal("4 3 2 1 0 0", string.Join(' ', sent.Select(reply => reply.Headers["X-RateLimit-Remaining"])));
        Assert.Equal("user", sent[5].Headers["X-RateLimit-Scope"]);
        Assert.Equal("5", sent[5].Headers["Retry-After"]);
        Assert.Equal(5, sent[5].Json.GetProperty("retry_after").GetDouble());
        Assert.False(sent[5].Json.GetProperty("global").GetBoolean());
        Assert.Equal(200, later.Status);
        Assert.Equal(1, Sandbox.Log.CountOf(429));
    }

    [Fact]
    public async Task Channels_and_methods_count_apart_under_one_hash()
    {
        var general = World.Channels.Named("general", World.PaperClub);
        var first = await Bot.PostAsync(PapersPath, Message, Stop);

        var other = await Bot.PostAsync($"/channels/{general.Id}/messages", Message, Stop);
        var edit = await Bot.PatchAsync($"{PapersPath}/{first.Id}", Message, Stop);

        Assert.Equal("4", other.Headers["X-RateLimit-Remaining"]);
        Assert.Equal("4", edit.Headers["X-RateLimit-Remaining"]);
        Assert.Equal(first.Headers["X-RateLimit-Bucket"], edit.Headers["X-RateLimit-Bucket"]);
    }

    [Fact]
    public async Task Global_limit_counts_over_all_routes_but_not_interactions()
    {
        Sandbox.Options.RateLimits.GlobalPerSecond = 2;

        await Bot.GetAsync("/users/@me", Stop);
        await Bot.GetAsync("/gateway/bot", Stop);
        var third = await Bot.GetAsync("/users/@me", Stop);
        var interaction = await Bot.PostAsync("/interactions/1/t/callback", new { type = 4 }, Stop);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await Bot.GetAsync("/users/@me", Stop);

        Assert.Equal(429, third.Status);
        Assert.Equal(("global", "true"), (third.Headers["X-RateLimit-Scope"], third.Headers["X-RateLimit-Global"]));
        Assert.True(third.Json.GetProperty("global").GetBoolean());
        Assert.Equal(404, interaction.Status);
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task Crossposts_have_a_limit_the_headers_do_not_tell()
    {
        Sandbox.Options.RateLimits.GlobalPerSecond = null;
        var channel = World.Channels.Named("announcements", World.PaperClub);
        var path = $"/channels/{channel.Id}/messages";
        var replies = new List<Reply>();
        for (var index = 0; index < 11; index++)
        {
            Clock.Advance(TimeSpan.FromSeconds(5));
            var message = await Bot.PostAsync(path, Message, Stop);
            replies.Add(await Bot.PostAsync($"{path}/{message.Id}/crosspost", body: null, Stop));
        }

        Assert.All(replies.Take(10), reply => Assert.Equal(200, reply.Status));
        Assert.Equal(429, replies[10].Status);
        Assert.False(replies[0].Headers.ContainsKey("X-RateLimit-Bucket"));
        Assert.True(int.Parse(replies[10].Headers["Retry-After"], CultureInfo.InvariantCulture) > 3000);
    }

    [Fact]
    public async Task Limits_can_be_switched_off()
    {
        Sandbox.Options.RateLimits.AreRoutesLimited = false;
        Sandbox.Options.RateLimits.GlobalPerSecond = null;

        for (var index = 0; index < 60; index++)
        {
            Assert.Equal(200, (await Bot.PostAsync(PapersPath, Message, Stop)).Status);
        }
    }
}
