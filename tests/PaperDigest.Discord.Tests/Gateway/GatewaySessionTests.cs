using System.Text;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Gateway;

/// <summary>The session as a table: where it stands, what happens, what it wants done and where it stands then.</summary>
public sealed class GatewaySessionTests
{
    private const string Ready = """{"v":10,"user":{"id":"2"},"guilds":[{"id":"3","unavailable":true}],"session_id":"S","resume_gateway_url":"wss://resume.test","application":{"id":"9","flags":0}}""";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(45);

    private readonly GatewaySession _session = new(new Random(1));
    private TimeSpan _now = TimeSpan.FromSeconds(100);

    [Fact]
    public void Fresh_session_identifies_after_hello()
    {
        Assert.Empty(Do(new SessionInput.Opened()));
        var actions = SayHello();

        Assert.IsType<SessionAction.SendIdentify>(Assert.Single(actions));
        Assert.IsType<ShardState.Identifying>(_session.State);
    }

    [Fact]
    public void Ready_makes_it_active_and_is_handed_on()
    {
        var actions = Activate();

        Assert.IsType<SessionAction.Deliver>(Assert.Single(actions));
        Assert.IsType<ShardState.Active>(_session.State);
        Assert.Equal(new Resumption("S", new Uri("wss://resume.test"), 1), _session.Resumption);
    }

    [Fact]
    public void Event_counts_as_seen_only_when_it_was_handed_on()
    {
        Activate();
        Event("GUILD_UPDATE", 7);
        Assert.Equal(1, _session.Resumption?.Sequence);

        _session.MarkDelivered(7);

        Assert.Equal(7, _session.Resumption?.Sequence);
    }

    [Fact]
    public void Session_that_breaks_again_and_again_is_taken_up_again_within_two_seconds()
    {
        Activate();
        for (var i = 0; i < 10; i++)
        {
            Do(new SessionInput.Closed(null));
            Assert.InRange(_session.PlanConnection().Delay, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2));
            Do(new SessionInput.Opened());
            SayHello();
            Event("RESUMED", 2 + i);
        }
    }

    [Fact]
    public void First_heartbeat_comes_within_the_first_interval_and_the_next_ones_after_it()
    {
        Activate();
        var first = Due();
        Assert.InRange(first - _now, TimeSpan.Zero, Interval);

        _now = first;
        Assert.Equal(1, Assert.IsType<SessionAction.SendHeartbeat>(Assert.Single(Do(new SessionInput.Ticked()))).Sequence);
        Assert.Equal(first + Interval, Due());
    }

    [Fact]
    public void Tick_before_anything_is_due_does_nothing()
    {
        Activate();

        Assert.Empty(Do(new SessionInput.Ticked()));
    }

    [Fact]
    public void Heartbeat_asked_for_is_sent_at_once()
    {
        Activate();

        Assert.IsType<SessionAction.SendHeartbeat>(Assert.Single(Receive(Opcode.Heartbeat, "null")));
    }

    [Fact]
    public void Answered_heartbeats_go_on()
    {
        Activate();
        for (var i = 0; i < 5; i++)
        {
            _now = Due();
            Assert.IsType<SessionAction.SendHeartbeat>(Assert.Single(Do(new SessionInput.Ticked())));
            Receive(Opcode.HeartbeatAck, "null");
        }

        Assert.IsType<ShardState.Active>(_session.State);
    }

    [Fact]
    public void Unanswered_heartbeat_means_a_dead_connection_and_a_resume()
    {
        Activate();
        _now = Due();
        Do(new SessionInput.Ticked());
        _now = Due();

        AssertLeaves(Do(new SessionInput.Ticked()));

        AssertResumes();
    }

    [Fact]
    public void Resume_says_where_it_left_off_and_is_active_after_resumed()
    {
        Activate();
        Event("GUILD_UPDATE", 7);
        _session.MarkDelivered(7);
        Receive(Opcode.Reconnect, "null");

        Do(new SessionInput.Opened());
        var actions = SayHello();
        Assert.Equal(new SessionAction.SendResume("S", 7), Assert.Single(actions));
        Assert.IsType<SessionAction.Deliver>(Assert.Single(Event("GUILD_UPDATE", 8)));
        Event("RESUMED", 9);

        Assert.IsType<ShardState.Active>(_session.State);
    }

    [Fact]
    public void Reconnect_may_be_asked_even_before_hello()
    {
        Do(new SessionInput.Opened());

        AssertLeaves(Receive(Opcode.Reconnect, "null"));
    }

    [Fact]
    public void Invalid_but_resumable_session_is_resumed_after_a_little_while()
    {
        Activate();

        AssertLeaves(Receive(Opcode.InvalidSession, "true"));

        Assert.InRange(AssertResumes().Delay, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Invalid_session_is_forgotten_even_while_it_runs()
    {
        Activate();

        AssertLeaves(Receive(Opcode.InvalidSession, "false"));

        Assert.InRange(AssertIdentifies().Delay, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void Close_that_leaves_the_session_is_resumed(int? code)
    {
        Activate();

        Assert.Empty(Do(new SessionInput.Closed(code)));

        Assert.Equal(new Uri("wss://resume.test"), AssertResumes().Address);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void Close_that_ends_the_session_is_identified(int code)
    {
        Activate();

        Do(new SessionInput.Closed(code));

        Assert.Null(AssertIdentifies().Address);
    }

    [Theory]
    [InlineData(4004, "Discord__Token")]
    [InlineData(4010, "Discord__Shards")]
    [InlineData(4011, "Discord__Shards")]
    [InlineData(4012, "newer PaperDigest")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "Privileged")]
    public void Close_for_good_ends_it_with_advice(int code, string advice)
    {
        Do(new SessionInput.Opened());
        SayHello();

        Do(new SessionInput.Closed(code));

        Assert.Contains(advice, Assert.IsType<ShardState.FatallyClosed>(_session.State).Reason, StringComparison.Ordinal);
        Assert.Empty(Do(new SessionInput.Opened()));
    }

    [Fact]
    public void Three_failed_resumes_are_enough()
    {
        Activate();
        Do(new SessionInput.Closed(null));
        for (var i = 0; i < 3; i++)
        {
            AssertResumes();
            Do(new SessionInput.Opened());
            SayHello();
            Do(new SessionInput.Closed(null));
        }

        AssertIdentifies();
    }

    [Fact]
    public void Bad_resume_address_is_given_up_and_the_session_is_not()
    {
        Activate();
        Do(new SessionInput.Closed(null));

        Do(new SessionInput.Failed());

        Assert.Null(AssertResumes().Address);
    }

    [Fact]
    public void Delays_double_to_a_minute_while_nothing_works()
    {
        var delays = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            delays.Add(_session.PlanConnection().Delay.TotalSeconds);
            Do(new SessionInput.Failed());
        }

        double[] most = [0, 1, 2, 4, 8, 16, 32, 64, 64];
        Assert.All(delays.Zip(most), pair => Assert.InRange(pair.First, pair.Second * 0.75, pair.Second));
    }

    [Fact]
    public void Connection_that_dies_young_does_not_reset_the_delays()
    {
        Do(new SessionInput.Failed());
        Do(new SessionInput.Failed());
        Activate();
        _now += TimeSpan.FromSeconds(5);
        Do(new SessionInput.Closed(4009));

        Assert.InRange(AssertIdentifies().Delay, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void Connection_that_lasted_is_taken_up_again_at_once()
    {
        Activate();
        _now += TimeSpan.FromMinutes(2);

        Receive(Opcode.Reconnect, "null");

        Assert.Equal(TimeSpan.Zero, AssertResumes().Delay);
    }

    [Theory]
    [InlineData(20)]
    public void Silence_instead_of_hello_is_left(int seconds)
    {
        Do(new SessionInput.Opened());

        Assert.Equal(_now + TimeSpan.FromSeconds(seconds), Due());
        _now = Due();
        AssertLeaves(Do(new SessionInput.Ticked()));
    }

    [Fact]
    public void Silence_instead_of_ready_is_left()
    {
        Do(new SessionInput.Opened());
        SayHello();
        _now += TimeSpan.FromSeconds(60);

        AssertLeaves(Do(new SessionInput.Ticked()));
        AssertIdentifies();
    }

    [Fact]
    public void Hours_without_events_end_in_a_resume_although_heartbeats_are_answered()
    {
        Activate();
        var end = _now + TimeSpan.FromHours(6);
        IReadOnlyList<SessionAction> actions = [];
        while (_now < end)
        {
            _now = Due();
            actions = Do(new SessionInput.Ticked());
            Receive(Opcode.HeartbeatAck, "null");
        }

        AssertLeaves(actions);
        AssertResumes();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"heartbeat_interval":0}""")]
    [InlineData("""{"heartbeat_interval":"soon"}""")]
    public void Unreadable_hello_is_left(string payload)
    {
        Do(new SessionInput.Opened());

        AssertLeaves(Receive(Opcode.Hello, payload));
    }

    [Fact]
    public void Unreadable_ready_is_left()
    {
        Do(new SessionInput.Opened());
        SayHello();

        AssertLeaves(Receive(Opcode.Dispatch, "[]", "READY", 1));
        AssertIdentifies();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(99)]
    [InlineData(-1)]
    public void Unknown_opcodes_are_ignored(int op)
    {
        Activate();

        Assert.Empty(Receive((Opcode)op, "{}"));
        Assert.IsType<ShardState.Active>(_session.State);
    }

    [Fact]
    public void Frames_of_a_closed_connection_do_nothing()
    {
        Activate();
        Do(new SessionInput.Closed(null));

        Assert.Empty(Event("GUILD_UPDATE", 9));
        Assert.Empty(Receive(Opcode.InvalidSession, "false"));
        AssertResumes();
    }

    private IReadOnlyList<SessionAction> Activate()
    {
        Do(new SessionInput.Opened());
        SayHello();
        return Receive(Opcode.Dispatch, Ready, "READY", 1);
    }

    private IReadOnlyList<SessionAction> SayHello() => Receive(Opcode.Hello, """{"heartbeat_interval":45000}""");

    private IReadOnlyList<SessionAction> Event(string name, long sequence) => Receive(Opcode.Dispatch, "{}", name, sequence);

    private IReadOnlyList<SessionAction> Receive(Opcode op, string payload, string? name = null, long? sequence = null) =>
        Do(new SessionInput.Received(new GatewayFrame(op, sequence, name, Encoding.UTF8.GetBytes(payload))));

    private IReadOnlyList<SessionAction> Do(SessionInput input) => _session.Handle(input, _now);

    private TimeSpan Due() => Assert.NotNull(_session.NextTick);

    private static void AssertLeaves(IReadOnlyList<SessionAction> actions) =>
        Assert.Equal(4000, Assert.IsType<SessionAction.Disconnect>(Assert.Single(actions)).Code);

    private ConnectPlan AssertResumes() => AssertPlan(resumes: true);

    private ConnectPlan AssertIdentifies() => AssertPlan(resumes: false);

    private ConnectPlan AssertPlan(bool resumes)
    {
        Assert.IsType<ShardState.Disconnected>(_session.State);
        var plan = _session.PlanConnection();
        Assert.Equal(resumes, plan.Resumes);
        return plan;
    }
}
