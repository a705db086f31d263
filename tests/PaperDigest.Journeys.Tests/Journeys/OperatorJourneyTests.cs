namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>The operator's commands, in processes of their own.</summary>
public sealed class OperatorJourneyTests
{
    [Fact]
    public async Task Publishing_alone_posts_once_without_a_gateway_session()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await AddFeedAndStopAsync(journey);

        await using var dry = journey.Start(token: null, "publish", "2024-W21", "--dry-run");
        var dryEnd = await dry.EndAsync(journey.Cancellation);
        var beforeReal = journey.Posts().Count;
        var first = await journey.RunAsync("publish", "2024-W21");
        var second = await journey.RunAsync("publish", "2024-W21");

        Assert.Equal((0, 0), (dryEnd, beforeReal));
        Assert.Contains("1 message for 1 subscription", dry.Output, StringComparison.Ordinal);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("1 planned = 1 sent + 0 refused + 0 awaiting + 0 skipped", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 have it already", second.Output, StringComparison.Ordinal);
        Assert.Single(journey.Posts());
        Assert.False(journey.Discord.Gateway.IsBotOnline);
    }

    [Fact]
    public async Task Publishing_beside_a_running_bot_leaves_the_sending_to_it()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await using var bot = await journey.StartOnlineAsync();
        await journey.AddFeedAsync();

        var (exitCode, output) = await journey.RunAsync("publish", "2024-W21");

        Assert.Equal(0, exitCode);
        Assert.Contains($"process {bot.Id}", output, StringComparison.Ordinal);
        Assert.Contains("1 planned = 1 sent", output, StringComparison.Ordinal);
        Assert.Single(journey.Posts());
        Assert.True(bot.IsRunning);
    }

    [Theory]
    [InlineData("publish", "2024-W99")]
    [InlineData("publish", "someday")]
    [InlineData("publish", "2023-W01")]
    public async Task Week_that_cannot_be_published_is_told(params string[] arguments)
    {
        await using var journey = await ProgramJourney.BeginAsync();

        var (exitCode, output) = await journey.RunAsync(arguments);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(arguments[1], output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscriptions_go_out_and_come_in_again_without_doubling()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await AddFeedAndStopAsync(journey);
        var file = journey.PathOf("subscriptions.csv");

        await journey.RunAsync("subscriptions", "export", file);
        var again = await journey.RunAsync("subscriptions", "import", file);
        await File.AppendAllLinesAsync(file, ["feed,1,2,,,monday,25:00,Asia/Shanghai,en,compact,,false"], journey.Cancellation);
        var wrong = await journey.RunAsync("subscriptions", "import", file);
        var exported = await journey.RunAsync("subscriptions", "export", "-");

        Assert.Contains("0 added, 0 changed, 1 there already", again.Output, StringComparison.Ordinal);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains($"{file}:3:19: error: time '25:00'", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("1 exported", exported.Output, StringComparison.Ordinal);
    }

    private static async Task AddFeedAndStopAsync(ProgramJourney journey)
    {
        await using var bot = await journey.StartOnlineAsync();
        await journey.AddFeedAsync();
        await journey.KillAsync(bot);
    }
}
