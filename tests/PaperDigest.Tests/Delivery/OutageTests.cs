using PaperDigest.Delivery;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>What happens to slots that nobody was there for: a feed on Monday 09:00 in Shanghai (01:00 UTC).</summary>
public sealed class OutageTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");

    [Theory]
    [InlineData("2024-05-27 01:01", "2024-05-27 01:01")]
    [InlineData("2024-05-27 12:00", "2024-05-27 12:00")]
    [InlineData("2024-05-30 01:00", "2024-05-30 01:00")]
    [InlineData("2024-05-30 01:01", "2024-06-03 01:00")]
    public async Task Outage_over_a_slot_is_made_up_for_within_the_window(string restart, string posted)
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        world.Clock.AdvanceTo(Samples.Utc(restart));

        await world.StartBot().LiveUntilAsync("2024-06-03 01:00");

        world.AssertSaw(W21);
        Assert.Equal(Samples.Utc(posted), world.Discord.Shown[0].At);
    }

    [Fact]
    public async Task After_a_month_away_the_newest_goes_out_and_the_others_are_named_and_skipped()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        world.Publish("2024-W22", "2024-W23", "2024-W24", "2024-W25");
        world.Clock.AdvanceTo(Samples.Utc("2024-06-24 05:00"));

        await world.StartBot().LiveUntilAsync("2024-07-08 05:00");

        world.AssertSaw([.. W21, "2024-W25 2024-W25-a missed:2024-W24 missed:2024-W23 missed:2024-W22", "2024-W25 2024-W25-b"]);
        Assert.All(world.States("2024-W23"), state => Assert.IsType<PartState.Skipped>(state));
        Assert.Equal(new Receipt(10, 4, 0, 0, 6, 0), world.Receipt);
    }

    [Fact]
    public async Task Digest_planned_before_a_long_outage_gives_way_to_a_newer_one()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 01:00"));
        await world.PlanOnlyAsync("2024-W21");
        world.Publish("2024-W22");
        world.Clock.AdvanceTo(Samples.Utc("2024-06-08 05:00"));

        await world.StartBot().LiveUntilAsync("2024-06-10 05:00");

        world.AssertSaw(["2024-W22 2024-W22-a missed:2024-W21", "2024-W22 2024-W22-b"]);
        Assert.Equal(new Receipt(4, 2, 0, 0, 2, 0), world.Receipt);
    }

    [Fact]
    public async Task Digest_planned_before_a_long_outage_waits_for_a_slot_if_nothing_is_newer()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 01:00"));
        await world.PlanOnlyAsync("2024-W21");
        world.Clock.AdvanceTo(Samples.Utc("2024-06-08 05:00"));

        await world.StartBot().LiveUntilAsync("2024-06-12 05:00");

        world.AssertSaw(W21);
        Assert.All(world.Discord.Shown, shown => Assert.Equal(Samples.Utc("2024-06-10 01:00"), shown.At));
    }
}
