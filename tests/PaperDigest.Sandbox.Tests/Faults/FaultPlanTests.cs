using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Faults;

public sealed class FaultPlanTests : SandboxTest
{
    private static readonly object Message = new { content = "x" };

    [Fact]
    public async Task Lost_answer_leaves_the_message_standing()
    {
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.DropsAfterExecuting());

        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.PostAsync(PapersPath, Message, Stop));

        Assert.Single(World.Messages.ByBot(Papers.Id));
        Assert.Equal((null, true), (Sandbox.Log.All[0].Status, Sandbox.Log.All[0].WasExecuted));
    }

    [Fact]
    public async Task Connection_lost_before_leaves_nothing()
    {
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.DropsBeforeExecuting());

        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.PostAsync(PapersPath, Message, Stop));

        Assert.Empty(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task Server_errors_come_after_or_before_executing()
    {
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.FailsAfterExecuting());
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.FailsBeforeExecuting());

        var after = await Bot.PostAsync(PapersPath, Message, Stop);
        var before = await Bot.PostAsync(PapersPath, Message, Stop);

        Assert.Equal((500, 502), (after.Status, before.Status));
        Assert.Single(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task Fault_strikes_the_nth_request_so_many_times_in_its_channel()
    {
        var match = RequestMatch.SentMessages with { ChannelId = Papers.Id };
        Sandbox.Faults.Add(match, Fault.Refuses.MissingPermissions, nth: 2, times: 2);
        var general = World.Channels.Named("general", World.PaperClub);

        var elsewhere = await Bot.PostAsync($"/channels/{general.Id}/messages", Message, Stop);
        var statuses = new List<int>();
        for (var index = 0; index < 4; index++)
        {
            statuses.Add((await Bot.PostAsync(PapersPath, Message, Stop)).Status);
        }

        Assert.Equal(200, elsewhere.Status);
        Assert.Equal([200, 403, 403, 200], statuses);
        Assert.Empty(Sandbox.Faults.All);
    }

    [Fact]
    public async Task Rate_limits_can_lie_and_can_speak_html()
    {
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.RateLimited("shared", TimeSpan.FromSeconds(1)) { BodyRetryAfter = TimeSpan.FromSeconds(1163) });
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.RateLimited("user", TimeSpan.FromSeconds(3)) { IsHtml = true });

        var lying = await Bot.PostAsync(PapersPath, Message, Stop);
        var html = await Bot.PostAsync(PapersPath, Message, Stop);

        Assert.Equal(("1", "shared", 1163), (lying.Headers["Retry-After"], lying.Headers["X-RateLimit-Scope"], lying.Json.GetProperty("retry_after").GetDouble()));
        Assert.StartsWith("<!DOCTYPE html>", html.Text, StringComparison.Ordinal);
        Assert.False(html.Headers.ContainsKey("Via"));
    }

    [Fact]
    public async Task Slow_answer_comes_when_the_clock_has_moved()
    {
        Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.Slow(TimeSpan.FromSeconds(10)));
        using var armed = new SemaphoreSlim(0);
        Clock.TimerArmed += (_, _) => armed.Release();

        var sending = Bot.PostAsync(PapersPath, Message, Stop);
        await armed.WaitAsync(Stop);
        var wasDone = sending.IsCompleted;
        Clock.Advance(TimeSpan.FromSeconds(10));
        var reply = await sending;

        Assert.False(wasDone);
        Assert.Equal(200, reply.Status);
    }
}
