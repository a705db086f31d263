using System.Text;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Tests.Live;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Gateway;
using Message = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Traps;

/// <summary>What gateway sessions have done to others. The numbers are those of the list of mistakes others made.</summary>
public sealed class SessionTrapTests
{
    private const string Ready = """{"v":10,"user":{"id":"2"},"guilds":[],"session_id":"S","resume_gateway_url":"wss://resume.test"}""";
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(100);

    private readonly GatewaySession _session = new(new Random(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <remarks>https://github.com/python-discord/bot/issues/359.</remarks>
    [Fact]
    public async Task Trap_03_ready_that_comes_again_and_again_starts_nothing()
    {
        await using var rig = await LiveRig.StartAsync(new GatewayOptions());
        await rig.ListenUntilReadyAsync(new AskedListener(rig.ClientClock).ToListener());

        for (var ready = 2; ready <= 4; ready++)
        {
            rig.Sandbox.Gateway.Invalidate(isResumable: false);
            await rig.AdvanceUntilAsync(() => rig.Sandbox.Gateway.IdentifyCount == ready);
        }

        Assert.Single(rig.Sandbox.Log.All, request => request.Method is "PUT");
        Assert.DoesNotContain(rig.Sandbox.Log.All, request => request.Method is "POST");
    }

    /// <remarks>https://github.com/openclaw/openclaw/issues/14331.</remarks>
    [Fact]
    public void Trap_08_dead_session_is_given_up_after_three_resumes()
    {
        Activate();
        Do(new SessionInput.Closed(null));

        for (var resume = 0; resume < 3; resume++)
        {
            Assert.True(_session.PlanConnection().Resumes);
            Do(new SessionInput.Opened());
            Do(new SessionInput.Closed(null));
        }

        Assert.False(_session.PlanConnection().Resumes);
    }

    /// <remarks>https://github.com/twilight-rs/twilight/pull/1942.</remarks>
    [Fact]
    public void Trap_08_stale_resume_address_does_not_keep_us_out()
    {
        Activate();
        Do(new SessionInput.Closed(null));
        Assert.Equal(new Uri("wss://resume.test"), _session.PlanConnection().Address);

        Do(new SessionInput.Failed());

        Assert.Null(_session.PlanConnection().Address);
    }

    /// <remarks>https://github.com/nyxx-discord/nyxx/pull/592 , https://github.com/discordjs/discord.js/issues/7113.</remarks>
    [Fact]
    public void Trap_08_live_session_told_to_be_invalid_is_left_with_a_code_that_kills_nothing_and_begun_anew()
    {
        Activate();

        var leave = Assert.IsType<SessionAction.Disconnect>(Assert.Single(Do(new SessionInput.Received(new GatewayFrame(Opcode.InvalidSession, null, null, "false"u8.ToArray())))));

        Assert.NotInRange(leave.Code, 1000, 1001);
        Assert.False(_session.PlanConnection().Resumes);
    }

    /// <remarks>https://github.com/discordjs/discord.js/issues/5455.</remarks>
    [Fact]
    public async Task Trap_09_sender_needs_no_session()
    {
        await using var rig = await LiveRig.StartAsync(new GatewayOptions());
        var papers = rig.Sandbox.World.Channels.Named("papers", rig.Sandbox.World.PaperClub);

        var outcome = await rig.WaitAsync(rig.Connection.PostAsync(new Post.ToChannel(new ChannelId(papers.Id.Value), new Message { Text = "hi" }, "n"), Token));

        Assert.IsType<PostOutcome.Posted>(outcome);
        Assert.Equal(0, rig.Sandbox.Gateway.IdentifyCount);
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/215.</remarks>
    [Fact]
    public async Task Trap_09_restarts_in_a_loop_stop_before_the_budget_does()
    {
        await using var rig = await LiveRig.StartAsync(new GatewayOptions { IdentifyBudget = 12 });
        await rig.ListenUntilReadyAsync(new AskedListener(rig.ClientClock).ToListener());

        for (var loss = 0; loss < 20; loss++)
        {
            rig.Sandbox.Gateway.Invalidate(isResumable: false);
            await rig.AdvanceAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(2));
        }

        Assert.InRange(rig.Sandbox.Gateway.IdentifyCount, 2, 11);
        Assert.DoesNotContain(4004, rig.Sandbox.Gateway.Closes);
    }

    /// <remarks>https://github.com/MHSanaei/3x-ui/pull/6497.</remarks>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trap_10_gateway_that_goes_quiet_is_left_and_the_session_taken_up_again(bool isSilent)
    {
        await using var rig = await LiveRig.StartAsync(new GatewayOptions { HeartbeatGrace = TimeSpan.FromSeconds(60) });
        await rig.ListenUntilReadyAsync(new AskedListener(rig.ClientClock).ToListener());

        rig.Sandbox.Gateway.IsSilent = isSilent;
        rig.Sandbox.Gateway.AnswersHeartbeats = isSilent;
        await rig.AdvanceUntilAsync(() => rig.Sandbox.Gateway.Closes.Contains(4000));
        rig.Sandbox.Gateway.IsSilent = false;
        rig.Sandbox.Gateway.AnswersHeartbeats = true;

        await rig.AdvanceUntilAsync(() => rig.Sandbox.Gateway.ResumeCount > 0);
        Assert.Equal(1, rig.Sandbox.Gateway.IdentifyCount);
    }

    /// <remarks>https://github.com/NousResearch/hermes-agent/pull/111178.</remarks>
    [Fact]
    public void Trap_10_heartbeats_answered_and_no_event_for_hours_is_no_session()
    {
        Activate();

        var left = _session.Handle(new SessionInput.Ticked(), Now + TimeSpan.FromHours(6));

        Assert.IsType<SessionAction.Disconnect>(Assert.Single(left));
        Assert.True(_session.PlanConnection().Resumes);
    }

    private void Activate()
    {
        Do(new SessionInput.Opened());
        Do(new SessionInput.Received(new GatewayFrame(Opcode.Hello, null, null, """{"heartbeat_interval":45000}"""u8.ToArray())));
        Do(new SessionInput.Received(new GatewayFrame(Opcode.Dispatch, 1, "READY", Encoding.UTF8.GetBytes(Ready))));
    }

    private IReadOnlyList<SessionAction> Do(SessionInput input) => _session.Handle(input, Now);
}
