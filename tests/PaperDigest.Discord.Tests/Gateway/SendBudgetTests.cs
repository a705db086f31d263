using PaperDigest.Discord.Gateway;

namespace PaperDigest.Discord.Tests.Gateway;

public sealed class SendBudgetTests
{
    [Fact]
    public void Some_frames_are_kept_for_heartbeats()
    {
        var budget = new SendBudget();
        var ordinary = Enumerable.Range(0, 200).Count(_ => budget.TrySpend(TimeSpan.Zero, isHeartbeat: false));
        var heartbeats = Enumerable.Range(0, 200).Count(_ => budget.TrySpend(TimeSpan.Zero, isHeartbeat: true));

        Assert.Equal((115, 5), (ordinary, heartbeats));
    }

    [Fact]
    public void Frames_count_for_a_minute()
    {
        var budget = new SendBudget();
        while (budget.TrySpend(TimeSpan.Zero, isHeartbeat: true))
        {
        }

        Assert.False(budget.TrySpend(TimeSpan.FromSeconds(59.9), isHeartbeat: true));
        Assert.True(budget.TrySpend(TimeSpan.FromSeconds(60), isHeartbeat: false));
    }
}
