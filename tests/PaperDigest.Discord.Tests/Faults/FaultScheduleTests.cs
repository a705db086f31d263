using PaperDigest.Discord.Tests.Live;
using PaperDigest.Sandbox.Gateway;

namespace PaperDigest.Discord.Tests.Faults;

/// <summary>Something goes wrong every few seconds, and people and posts go on. The seed is in the test's name: the same seed goes wrong the same way.</summary>
public sealed class FaultScheduleTests
{
    private const int Shards = 2;

    [Theory]
    [InlineData(1, 60, "None")]
    [InlineData(2, 5, "ZlibStream")]
    [InlineData(3, 5, "None")]
    public async Task Bad_hour_loses_no_interaction_doubles_no_post_and_leaks_nothing(int seed, int minutes, string compression)
    {
        await using var rig = await LiveRig.StartAsync(new GatewayOptions { Shards = Shards, HeartbeatGrace = TimeSpan.FromMilliseconds(50) }, ("Compression", compression));
        var hour = new BadHour(rig, new Random(seed));
        await rig.ListenUntilReadyAsync(hour.Listener.ToListener());

        await hour.RunAsync(TimeSpan.FromMinutes(minutes));

        hour.AssertEveryQuestionInTimeWasAnswered();
        await hour.AssertPostsAreThereOnceAsync();
        hour.AssertIdentifiesWithinReason();
        await hour.AssertNothingLeaksAsync();
        rig.AssertNoSecretWasLogged();
    }
}
