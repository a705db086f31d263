using PaperDigest.Discord.Tests.Live;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Discord.Tests.Traps;

/// <summary>What listening has done to others. The numbers are those of the list of mistakes others made.</summary>
public sealed class ListeningTrapTests : IAsyncLifetime
{
    private static readonly RequestMatch FirstAnswers = new() { Method = "POST", Route = "/interactions/{interaction}/{token}/callback" };

    private LiveRig _rig = null!; // set before each test
    private AskedListener _listener = null!; // set before each test

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private World World => _rig.Sandbox.World;

    public async ValueTask InitializeAsync()
    {
        _rig = await LiveRig.StartAsync(new GatewayOptions());
        _listener = new AskedListener(_rig.ClientClock) { Guilds = [new GuildId(World.PaperClub.Id.Value), new GuildId(World.PaperGroup.Id.Value)] };
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    /// <remarks>https://github.com/AnIdiotsGuide/guidebot/pull/96.</remarks>
    [Fact]
    public async Task Trap_11_outage_ends_nothing()
    {
        await _rig.ListenUntilReadyAsync(_listener.ToListener());

        World.Guilds.Change(World.PaperClub.Id, guild => guild with { IsAvailable = false });
        _rig.Sandbox.Gateway.Invalidate(isResumable: false);
        await _rig.AdvanceUntilAsync(() => _rig.Sandbox.Gateway.IdentifyCount == 2);
        await _rig.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Empty(_listener.Notices);
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/2850.</remarks>
    [Fact]
    public async Task Trap_11_server_left_while_the_bot_was_down_is_noticed_after_asking()
    {
        World.Guilds.Leave(World.PaperGroup.Id, World.ApplicationId);

        await _rig.ListenUntilReadyAsync(_listener.ToListener());
        await _rig.AdvanceUntilAsync(() => !_listener.Notices.IsEmpty);

        Assert.Equal([new PlaceNotice.GuildLeft(new GuildId(World.PaperGroup.Id.Value))], _listener.Notices);
    }

    /// <remarks>https://github.com/Rapptz/discord.py/issues/8039 , https://github.com/discord/discord-api-docs/issues/5558.</remarks>
    [Theory]
    [InlineData(404, 10062)]
    [InlineData(400, 40060)]
    public async Task Trap_12_question_another_took_is_left_to_it(int status, int code)
    {
        await _rig.ListenUntilReadyAsync(_listener.ToListener());
        _rig.Sandbox.Faults.Add(FirstAnswers, new Fault.Refuses(status, code, "no"));

        await AskAsync("plainly");
        await _rig.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Single(_rig.Sandbox.Log.All, request => request.Route.StartsWith("/interactions", StringComparison.Ordinal) || request.Route.StartsWith("/webhooks", StringComparison.Ordinal));
    }

    /// <remarks>https://github.com/discordjs/discord.js/issues/7005.</remarks>
    [Fact]
    public async Task Trap_12_first_answer_that_was_heard_although_nobody_said_so_is_no_failure()
    {
        await _rig.ListenUntilReadyAsync(_listener.ToListener());
        _rig.Sandbox.Faults.Add(FirstAnswers, new Fault.DropsAfterExecuting());

        var act = await AskAsync("plainly");
        await _rig.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.IsType<ActOutcome.Replied>(act.Outcome);
        Assert.DoesNotContain(_rig.Log.Lines, line => line.Contains("could not be answered", StringComparison.Ordinal));
    }

    /// <remarks>https://github.com/Rapptz/discord.py/issues/7534.</remarks>
    [Fact]
    public async Task Trap_17_commands_are_replaced_at_once_and_only_when_they_changed()
    {
        await _rig.ListenUntilReadyAsync(_listener.ToListener());

        Assert.DoesNotContain(_rig.Sandbox.Log.All, request => request.Method is "DELETE");
        Assert.Single(_rig.Sandbox.Log.All, request => request.Method is "PUT" && request.Route.EndsWith("/commands", StringComparison.Ordinal));
    }

    private Task<Act> AskAsync(string how) => _rig.WaitAsync(
        _rig.Sandbox.People.Ada.In(World.Channels.Named("papers", World.PaperClub)).RunAsync(AskedListener.Command, [(AskedListener.How, how)], Token));
}
