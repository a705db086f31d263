using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;
using PaperDigest.Storage.Tests.Sqlite;

namespace PaperDigest.Journeys.Tests.Journeys;

public sealed class ReadingListJourneyTests
{
    [Theory]
    [InlineData("en-US", "Save", "/saved", "Your reading list")]
    [InlineData("zh-CN", "收藏", "/saved", "我的收藏")]
    public async Task Reader_saves_a_paper_and_takes_her_list_away_after_a_restart(string locale, string save, string command, string title)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);
        var place = journey.Lin.In(journey.Papers);
        var card = await (await place.RunAsync("/paper", [("paper", "mora")], journey.Cancellation)).ReplyAsync(journey.Cancellation);

        await journey.StopBotAsync();
        await journey.StartBotAsync();
        await place.PressAsync(card, save, journey.Cancellation);
        var list = await (await place.RunAsync(command, journey.Cancellation)).ReplyAsync(journey.Cancellation);
        var file = await (await place.PressAsync(list, "BibTeX", journey.Cancellation)).ReplyAsync(journey.Cancellation);

        Assert.True(list.IsEphemeral);
        Assert.Contains(title, Journey.TextOf(list), StringComparison.Ordinal);
        Assert.True(file.IsEphemeral);
        Assert.Contains("eprint = {2405.12130}", await DownloadAsync(journey, file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_on_the_readers_own_card_turns()
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak("en-US");
        var place = journey.Lin.InDirectMessages();
        var card = await (await place.RunAsync("/paper", [("paper", "mora"), ("private", true)], journey.Cancellation)).ReplyAsync(journey.Cancellation);

        var act = await place.PressAsync(card, "Save", journey.Cancellation);
        var saved = await act.ReplyAsync(journey.Cancellation);

        Assert.IsType<ActOutcome.Updated>(act.Outcome);
        Assert.Equal(card.Id, saved.Id);
        Assert.Contains("unsave:", Journey.TextOf(saved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgotten_reader_stands_nowhere_in_the_database()
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak("en-US");
        var place = journey.Lin.In(journey.Papers);
        var card = await (await place.RunAsync("/paper", [("paper", "mora"), ("private", true)], journey.Cancellation)).ReplyAsync(journey.Cancellation);
        await place.PressAsync(card, "Save", journey.Cancellation);
        await place.RunAsync("/subscribe", [("timezone", "Asia/Shanghai")], journey.Cancellation);
        await journey.MoveToAsync(Journey.FirstMonday);
        await journey.PostsInAsync(journey.Lin.InDirectMessages().Channel, 1);
        Assert.True(DatabaseFiles.Hold(journey.Database, journey.Lin.Id.Value));

        var asked = await (await place.RunAsync("/forget-me", journey.Cancellation)).ReplyAsync(journey.Cancellation);
        var told = await (await place.PressAsync(asked, "Erase everything", journey.Cancellation)).ReplyAsync(journey.Cancellation);
        await journey.StopBotAsync();

        Assert.Contains("1 saved paper, 1 subscription and", asked.Content, StringComparison.Ordinal);
        Assert.StartsWith("Erased for good", told.Content, StringComparison.Ordinal);
        Assert.False(DatabaseFiles.Hold(journey.Database, journey.Lin.Id.Value));
    }

    private static async Task<string> DownloadAsync(Journey journey, Message message)
    {
        using var http = new HttpClient();
        var address = Assert.Single(message.Attachments.EnumerateArray()).GetProperty("url").GetString();
        return await http.GetStringAsync(new Uri(journey.Discord.PageUrl, address), journey.Cancellation);
    }
}
