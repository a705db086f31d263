using PaperDigest.Delivery;
using PaperDigest.Messages;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class ReceiptTests
{
    private static readonly DateTimeOffset Now = Samples.Utc("2024-05-27 01:00");

    [Fact]
    public void Every_state_is_counted_once()
    {
        PartState[] states =
        [
            new PartState.Claimed(Now, SendingAt: null),
            new PartState.Unclear(Now, Now),
            new PartState.Sent(new ChannelId(11), new MessageId(1), Now),
            new PartState.Sent(new ChannelId(11), new MessageId(2), Now),
            new PartState.Refused("No.", Now),
            new PartState.AwaitingDecision("Who knows.", Now),
            new PartState.Skipped("Too late.", Now),
        ];

        var receipt = Receipt.Of(states.Select(Row));

        Assert.Equal(new Receipt(Planned: 7, Sent: 2, Refused: 1, Awaiting: 1, Skipped: 1, Open: 2), receipt);
        Assert.True(receipt.AddsUp);
        Assert.False(receipt.IsFinal);
    }

    [Fact]
    public void Parts_behind_one_that_awaits_a_decision_wait_for_it_and_end_the_run()
    {
        PartState[] states = [new PartState.Sent(new ChannelId(11), new MessageId(1), Now), new PartState.AwaitingDecision("Who knows.", Now), new PartState.Planned(Now)];

        var receipt = Receipt.Of(states.Select(Row));

        Assert.Equal(new Receipt(Planned: 3, Sent: 1, Refused: 0, Awaiting: 2, Skipped: 0, Open: 0), receipt);
        Assert.True(receipt is { AddsUp: true, IsFinal: true });
    }

    [Fact]
    public void Part_that_is_planned_is_open()
    {
        Assert.Equal(new Receipt(1, 0, 0, 0, 0, Open: 1), Receipt.Of([Row(new PartState.Planned(Now), 0)]));
    }

    [Fact]
    public void Nothing_planned_is_final_and_adds_up()
    {
        Assert.True(Receipt.Of([]) is { IsFinal: true, AddsUp: true, Planned: 0 });
    }

    private static LedgerEntry Row(PartState state, int index)
    {
        var key = new PartKey(new SubscriptionId(1), Samples.Week("2024-W21"), index + 1);
        var destination = new Destination.Person(new UserId(7));
        return new LedgerEntry
        {
            Key = key,
            Parts = 8,
            Destination = destination,
            Content = new PartContent.InChannel(new Message()),
            Mark = PartMark.Of(key, destination),
            PlannedAt = Now,
            State = state,
        };
    }
}
