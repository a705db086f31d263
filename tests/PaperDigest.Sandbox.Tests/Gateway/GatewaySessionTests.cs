using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Gateway;

public sealed class GatewaySessionTests : SandboxTest
{
    [Fact]
    public async Task Resume_replays_what_was_missed()
    {
        using var first = await PlainGateway.LogInAsync(Sandbox, Stop);
        first.Abort();
        World.Guilds.Change(World.PaperClub.Id, guild => guild with { Name = "Renamed" });
        using var second = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await second.ResumeAsync(Sandbox.Token, first.SessionId, first.Sequence, Stop);
        var update = await second.ReadEventAsync("GUILD_UPDATE", Stop);
        await second.ReadEventAsync("RESUMED", Stop);

        Assert.Equal("Renamed", update.GetProperty("name").GetString());
        Assert.Equal((1, 1), (Sandbox.Gateway.IdentifyCount, Sandbox.Gateway.ResumeCount));
    }

    [Fact]
    public async Task Resume_of_an_unknown_session_is_invalid()
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await gateway.ResumeAsync(Sandbox.Token, "nobody", 1, Stop);

        Assert.False((await gateway.ReadOpAsync(9, Stop)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Resume_with_a_sequence_never_sent_is_closed()
    {
        using var first = await PlainGateway.LogInAsync(Sandbox, Stop);
        first.Abort();
        using var second = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await second.ResumeAsync(Sandbox.Token, first.SessionId, 1000, Stop);

        Assert.Equal(4007, await second.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Closing_with_1000_ends_the_session()
    {
        using var first = await PlainGateway.LogInAsync(Sandbox, Stop);
        await first.CloseAsync(1000, Stop);
        await World.WaitUntilAsync(_ => !Sandbox.Gateway.IsBotOnline, Stop);
        using var second = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await second.ResumeAsync(Sandbox.Token, first.SessionId, first.Sequence, Stop);

        Assert.False((await second.ReadOpAsync(9, Stop)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Session_is_forgotten_after_its_window()
    {
        using var first = await PlainGateway.LogInAsync(Sandbox, Stop);
        first.Abort();
        await World.WaitUntilAsync(_ => !Sandbox.Gateway.IsBotOnline, Stop);
        Clock.Advance(Sandbox.Options.Gateway.ResumeWindow + TimeSpan.FromSeconds(1));
        using var second = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await second.ResumeAsync(Sandbox.Token, first.SessionId, first.Sequence, Stop);

        Assert.False((await second.ReadOpAsync(9, Stop)).GetProperty("d").GetBoolean());
    }
}
