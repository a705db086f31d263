using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>The loop as it really runs: it sleeps on the clock, and tests wait for what it does.</summary>
public sealed class DeliveryLoopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Loop_sleeps_until_the_slot_and_posts()
    {
        var world = await BeforeTheSlotAsync();
        await using var running = new RunningLoop(world);

        await running.AdvanceUntilAsync(() => world.Receipt is { Sent: 2 });

        world.AssertSaw(Samples.TextsOf("2024-W21"));
        Assert.InRange(world.Discord.Shown[0].At, Samples.Utc("2024-05-27 01:00"), Samples.Utc("2024-05-27 01:06"));
    }

    [Fact]
    public async Task New_catalogue_wakes_the_loop()
    {
        var world = await BeforeTheSlotAsync();
        world.Shelf.Replace(Catalogue.Empty);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 03:00"));
        await using var running = new RunningLoop(world);
        await running.SleepsAsync();

        world.Publish("2024-W21");

        await running.ReachesAsync(() => world.Receipt is { Sent: 2 });
    }

    [Fact]
    public async Task Wake_makes_the_loop_look_again()
    {
        var world = new DeliveryWorld("2024-05-27 03:00");
        world.Publish("2024-W21");
        await using var running = new RunningLoop(world);
        await running.SleepsAsync();
        await world.SubscribeAsync(feed => feed with { CreatedAt = Samples.Utc("2024-05-20") });

        running.Bot.Loop.Wake();

        await running.ReachesAsync(() => world.Receipt is { Sent: 2 });
    }

    [Fact]
    public async Task Failing_turn_is_logged_and_the_next_one_comes()
    {
        var world = await DeliveryWorld.DueAsync();
        var failures = 2;
        await using var running = new RunningLoop(world, () => failures-- > 0 ? throw new InvalidOperationException("The store is broken.") : 0);

        await running.AdvanceUntilAsync(() => world.Receipt is { Sent: 2 });

        world.AssertSaw(Samples.TextsOf("2024-W21"));
    }

    [Fact]
    public async Task Stop_gives_back_what_waits_and_lets_what_is_sent_end()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.SubscribeAsync(feed => feed with
        {
            Destination = new Destination.Channel(new GuildId(1), new ChannelId(12)),
            CreatedAt = Samples.Utc("2024-05-01"),
        });
        var answer = new TaskCompletionSource();
        var isSent = new TaskCompletionSource();
        world.Discord.Line = (post, cancellationToken) =>
        {
            if (post.Target == new ChannelId(12))
            {
                return Task.Delay(Timeout.InfiniteTimeSpan, world.Clock, cancellationToken);
            }

            isSent.TrySetResult();
            return answer.Task;
        };
        var running = new RunningLoop(world);
        await isSent.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        var stopping = running.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        answer.SetResult();
        await stopping.WaitAsync(Patience, TestContext.Current.CancellationToken);

        world.AssertSaw("2024-W21 2024-W21-a");
        Assert.Equal(new Receipt(4, 1, 0, 0, 0, 3), world.Receipt);
        Assert.DoesNotContain(world.Ledger.Rows, row => row.State.IsInHand);
    }

    private static async Task<DeliveryWorld> BeforeTheSlotAsync()
    {
        var world = new DeliveryWorld("2024-05-27 00:50");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        return world;
    }
}
