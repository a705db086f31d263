namespace PaperDigest.Journeys.Tests.Journeys;

public sealed class DigestFolderJourneyTests
{
    private const string Week21 = "2024-W21.en.md";

    [Fact]
    public async Task Change_of_an_editor_is_answered()
    {
        await using var journey = await Journey.BeginAsync();
        var before = await AskAsync(journey);

        await journey.EditAsync(Week21, text => text.Replace("square matrix", "round matrix", StringComparison.Ordinal));
        var after = await AskAsync(journey);

        Assert.Contains("square matrix", before, StringComparison.Ordinal);
        Assert.Contains("round matrix", after, StringComparison.Ordinal);
        Assert.DoesNotContain("square matrix", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_file_leaves_the_last_good_version_in_force()
    {
        await using var journey = await Journey.BeginAsync();
        var before = await AskAsync(journey);

        await journey.EditAsync(Week21, _ => "---\nweek: no week at all\n");
        var after = await AskAsync(journey);

        Assert.NotEqual(0, journey.Shelf.Report.ErrorCount);
        Assert.Contains("square matrix", after, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    private static async Task<string> AskAsync(Journey journey)
    {
        journey.Lin.Speak("en-US");
        var act = await journey.Lin.In(journey.Papers).RunAsync("/paper", [("paper", "mora")], journey.Cancellation);
        return Journey.TextOf(await act.ReplyAsync(journey.Cancellation));
    }
}
