using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Commands;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Commands;

public sealed class FarewellsTests
{
    private readonly CommandBench _bench = new();

    [Fact]
    public async Task Closed_door_is_told_once_and_ends_the_subscription()
    {
        await SubscribeAsync(isPaused: true, "Cannot send messages to this user");

        var first = await AnswerAsync(Replies.Private("hello"));
        var second = await AnswerAsync(Replies.Private("hello"));

        Assert.Contains("has ended", first, StringComparison.Ordinal);
        Assert.Equal("hello", second);
        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Others_do_not_hear_of_it()
    {
        await SubscribeAsync(isPaused: true, "Cannot send messages to this user");

        Assert.Equal("hello", await AnswerAsync(new Reply.Says(Replies.Text("hello"), IsPrivate: false)));
        Assert.Single(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Subscription_that_goes_on_is_left_alone()
    {
        await SubscribeAsync(isPaused: false, reason: null);

        Assert.Equal("hello", await AnswerAsync(Replies.Private("hello")));
        Assert.Single(_bench.Subscriptions.All);
    }

    private async Task SubscribeAsync(bool isPaused, string? reason) => await _bench.Subscriptions.AddAsync(
        Samples.Feed(Samples.Utc("2024-05-21")) with { Destination = new Destination.Person(_bench.Reader.User), IsPaused = isPaused, PauseReason = reason },
        TestContext.Current.CancellationToken);

    private async Task<string> AnswerAsync(Reply reply)
    {
        var farewells = new Farewells(_bench.Subscriptions, new DigestShelf(), NullLogger<Farewells>.Instance);
        var ran = new Interaction.Ran("help", ImmutableDictionary<string, OptionValue>.Empty) { Reader = _bench.Reader };
        return Assert.IsType<Reply.Says>(await farewells.AnswerAsync(ran, (_, _) => Task.FromResult(reply), TestContext.Current.CancellationToken)).Message.Text;
    }
}
