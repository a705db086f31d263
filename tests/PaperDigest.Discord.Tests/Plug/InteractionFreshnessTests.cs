using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Wire;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class InteractionFreshnessTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-01-05T09:00:00Z", null);
    private readonly HandSetClock _clock = new(Start);
    private readonly InteractionFreshness _freshness;

    public InteractionFreshnessTests() => _freshness = new InteractionFreshness(_clock);

    [Theory]
    [InlineData(-90)]
    [InlineData(0)]
    [InlineData(90)]
    public void Wrong_clock_does_not_make_interactions_old(int secondsDiscordIsAhead)
    {
        for (var i = 0; i < 10; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(10));

            Assert.Equal(TimeSpan.Zero, _freshness.AgeOf(MadeAt(_clock.GetUtcNow() + TimeSpan.FromSeconds(secondsDiscordIsAhead))));
        }
    }

    [Fact]
    public void Replayed_interaction_is_as_old_as_it_is()
    {
        _freshness.AgeOf(MadeAt(Start));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(TimeSpan.FromMinutes(1), _freshness.AgeOf(MadeAt(Start + TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public void Clock_of_discords_that_was_set_is_believed_after_an_hour()
    {
        _freshness.AgeOf(MadeAt(Start));
        _clock.Advance(TimeSpan.FromMinutes(61));
        _freshness.AgeOf(MadeAt(_clock.GetUtcNow() - TimeSpan.FromSeconds(30)));

        Assert.Equal(TimeSpan.Zero, _freshness.AgeOf(MadeAt(_clock.GetUtcNow() - TimeSpan.FromSeconds(30))));
    }

    private static Snowflake MadeAt(DateTimeOffset moment) => Snowflake.At(moment);
}
