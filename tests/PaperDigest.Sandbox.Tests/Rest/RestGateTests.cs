using System.Net.Http.Headers;
using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Rest;

public sealed class RestGateTests : SandboxTest
{
    [Fact]
    public async Task Wrong_token_is_unauthorized()
    {
        Bot.Headers.Authorization = new AuthenticationHeaderValue("Bot", "wrong");

        var reply = await Bot.GetAsync("/users/@me", Stop);

        Assert.Equal((401, """{"message":"401: Unauthorized","code":0}"""), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("Mozilla/5.0")]
    [InlineData(null)]
    public async Task Foreign_user_agent_is_blocked(string? userAgent)
    {
        Bot.Headers.Remove("User-Agent");
        if (userAgent is not null)
        {
            Bot.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        }

        var reply = await Bot.GetAsync("/users/@me", Stop);

        Assert.Equal((403, 40333), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Unknown_route_is_not_found()
    {
        var reply = await Bot.GetAsync("/nowhere", Stop);

        Assert.Equal((404, 0), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Old_version_is_refused()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");

        using var response = await http.GetAsync(new Uri(Sandbox.PageUrl, "api/v6/gateway"), Stop);

        Assert.Contains("50041", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_keeps_what_was_asked_and_answered_but_no_secret()
    {
        await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);
        await Bot.PostAsync($"/webhooks/{BotId}/very-secret", new { content = "x" }, Stop);

        var sent = Assert.Single(Sandbox.Log.Of("POST", "/channels/{channel}/messages"));
        Assert.Equal((PapersPath, 200, true), (sent.Path, sent.Status, sent.WasExecuted));
        Assert.Equal("x", sent.Request?.GetProperty("content").GetString());
        Assert.DoesNotContain("very-secret", string.Join(' ', Sandbox.Log.All), StringComparison.Ordinal);
        Assert.Equal(1, Sandbox.Log.CountOf(404));
    }
}
