using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>The process dies before and after every single step, and another one takes over.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(600)]
    [InlineData(86400)]
    public async Task Nothing_is_doubled_and_nothing_lost_wherever_the_process_dies(int secondsDown)
    {
        for (var steps = 1; ; steps++)
        {
            var world = await DeliveryWorld.DueAsync();
            await world.SubscribeAsync(feed => feed with { Destination = new Destination.Person(new UserId(7)), CreatedAt = Samples.Utc("2024-05-01") });
            var doomed = world.StartBot(steps);

            await doomed.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));
            world.Clock.Advance(TimeSpan.FromSeconds(secondsDown));
            await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(10));

            Assert.Equal(new Receipt(4, 4, 0, 0, 0, 0), world.Receipt);
            Assert.Equal(4, world.Discord.Shown.Length);
            if (!doomed.IsDead)
            {
                Assert.InRange(steps, 30, 100);
                return;
            }
        }
    }

    [Fact]
    public async Task Nothing_is_doubled_however_often_it_dies()
    {
        var world = await DeliveryWorld.DueAsync();

        for (var steps = 1; world.Receipt is { Planned: 0 } or { IsFinal: false }; steps++)
        {
            await world.StartBot(steps).LiveUntilAsync(world.Now + TimeSpan.FromMinutes(3));
        }

        world.AssertSaw(Samples.TextsOf("2024-W21"));
    }
}
