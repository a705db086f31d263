using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery;

public sealed class PartArrowsTests
{
    private static readonly DateTimeOffset Nine = new(2024, 5, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ten = Nine.AddHours(1);

    private static readonly PartState Planned = new PartState.Planned(Nine);
    private static readonly PartState Claimed = new PartState.Claimed(Nine, SendingAt: null);
    private static readonly PartState Sending = new PartState.Claimed(Nine, SendingAt: Nine);
    private static readonly PartState Unclear = new PartState.Unclear(SendingAt: Nine, DueAt: Nine);
    private static readonly PartState Sent = new PartState.Sent(new ChannelId(1), new MessageId(2), Nine);
    private static readonly PartState Refused = new PartState.Refused("no", Nine);
    private static readonly PartState Awaiting = new PartState.AwaitingDecision("?", Nine);
    private static readonly PartState Skipped = new PartState.Skipped("late", Nine);

    private static readonly (string Name, PartState State)[] All =
    [
        (nameof(Planned), Planned), (nameof(Claimed), Claimed), (nameof(Sending), Sending), (nameof(Unclear), Unclear),
        (nameof(Sent), Sent), (nameof(Refused), Refused), (nameof(Awaiting), Awaiting), (nameof(Skipped), Skipped),
    ];

    [Theory]
    [InlineData(nameof(Planned), "Planned Skipped")]
    [InlineData(nameof(Claimed), "Planned Claimed Sending Refused Skipped")]
    [InlineData(nameof(Sending), "Planned Sending Unclear Sent Refused")]
    [InlineData(nameof(Unclear), "Planned Unclear Sent Awaiting")]
    [InlineData(nameof(Sent), "")]
    [InlineData(nameof(Refused), "Planned")]
    [InlineData(nameof(Awaiting), "")]
    [InlineData(nameof(Skipped), "Planned")]
    public void Holder_may_write_these_next(string from, string expected)
    {
        var state = All.Single(one => one.Name.Equals(from, StringComparison.Ordinal)).State;

        Assert.Equal(expected, string.Join(' ', All.Where(next => state.CanAdvanceTo(next.State)).Select(next => next.Name)));
    }

    [Fact]
    public void Moment_of_sending_stands_once_written()
    {
        Assert.False(Sending.CanAdvanceTo(new PartState.Claimed(Nine, Ten)));
        Assert.False(Sending.CanAdvanceTo(new PartState.Unclear(Ten, Nine)));
        Assert.False(Unclear.CanAdvanceTo(new PartState.Unclear(Ten, Nine)));
    }

    [Fact]
    public void Claim_leads_from_open_states_only()
    {
        Assert.Equal(new PartState.Claimed(Ten, null), Planned.TryClaim(Nine, Ten));
        Assert.Equal(new PartState.Claimed(Ten, null), Claimed.TryClaim(Nine, Ten));
        Assert.Equal(new PartState.Unclear(Nine, Ten), Sending.TryClaim(Nine, Ten));
        Assert.Equal(new PartState.Unclear(Nine, Ten), Unclear.TryClaim(Nine, Ten));
        Assert.All([Sent, Refused, Awaiting, Skipped], state => Assert.Null(state.TryClaim(Ten, Ten)));
        Assert.All([Planned, Claimed, Sending, Unclear], state => Assert.Null(state.TryClaim(Nine.AddTicks(-1), Ten)));
    }

    [Fact]
    public void Admin_decides_only_what_awaits_it()
    {
        var decisions = All.Where(next => Awaiting.CanBeDecided(next.State)).Select(next => next.Name);

        Assert.Equal("Planned Sent", string.Join(' ', decisions));
        Assert.DoesNotContain(All, one => !ReferenceEquals(one.State, Awaiting) && one.State.CanBeDecided(Sent));
    }
}
