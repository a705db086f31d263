using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>Who hears of trouble, before it happens and after.</summary>
public sealed class CareJourneyTests
{
    [Theory]
    [InlineData("en", "Embed Links", true)]
    [InlineData("zh-CN", "嵌入链接", true)]
    [InlineData("en", "Embed Links", false)]
    public async Task Right_taken_away_is_told_the_day_before_and_once(string language, string words, bool takesDirectMessages)
    {
        await using var journey = await Journey.BeginAsync();
        await FeedJourneyTests.AddFeedAsync(journey, language);
        journey.Discord.World.Users.Change(journey.Ada.Id, ada => ada with { AcceptsDirectMessages = takesDirectMessages });
        Deny(journey, Rights.EmbedLinks);
        var place = takesDirectMessages ? journey.Ada.InDirectMessages().Channel : journey.Papers;
        if (!takesDirectMessages)
        {
            // Without a place to write to, nobody could be told: here only the role for the history is missing.
            Allow(journey, Rights.EmbedLinks);
            Deny(journey, Rights.ReadMessageHistory);
            words = "Read Message History";
        }

        await journey.MoveToAsync(Journey.FirstMonday.AddDays(-1));
        var letter = Assert.Single(await LettersInAsync(journey, place, 1));
        await journey.StopBotAsync();
        await journey.StartBotAsync();
        await journey.MoveAsync(TimeSpan.FromHours(2));

        Assert.Contains(words, Journey.TextOf(letter), StringComparison.Ordinal);
        Assert.Single(journey.PostsIn(place));
    }

    [Fact]
    public async Task Refused_feed_is_paused_told_shown_and_resumed()
    {
        await using var journey = await Journey.BeginAsync();
        await FeedJourneyTests.AddFeedAsync(journey, "en");
        Deny(journey, Rights.SendMessages);
        var inbox = journey.Ada.InDirectMessages().Channel;

        await journey.MoveToAsync(Journey.FirstMonday.AddDays(-1));
        await LettersInAsync(journey, inbox, 1);
        await journey.MoveToAsync(Journey.FirstMonday);
        var letters = await LettersInAsync(journey, inbox, 2);
        var status = await StatusAsync(journey);
        Allow(journey, Rights.SendMessages);
        var resumed = await journey.Ada.In(journey.Papers).RunAsync("/feed resume", [("feed", "#papers")], journey.Cancellation);
        var confirmation = await resumed.ReplyAsync(journey.Cancellation);
        await journey.Ada.In(journey.Papers).PressAsync(confirmation, Journey.ControlsOf(confirmation)[0], journey.Cancellation);
        var post = Assert.Single(await journey.PostsInAsync(journey.Papers, 1));

        Assert.Contains("can’t arrive", Journey.TextOf(letters[0]), StringComparison.Ordinal);
        Assert.Contains("paused", Journey.TextOf(letters[1]), StringComparison.Ordinal);
        Assert.Contains("Send Messages", status, StringComparison.Ordinal);
        Assert.NotEmpty(Journey.ControlsOf(post));
    }

    [Fact]
    public async Task Lost_answer_in_an_unreadable_channel_is_settled_by_the_admin_with_a_button()
    {
        await using var journey = await Journey.BeginAsync();
        await FeedJourneyTests.AddFeedAsync(journey, "en");
        var inbox = journey.Ada.InDirectMessages().Channel;
        Deny(journey, Rights.ReadMessageHistory);
        await journey.MoveToAsync(Journey.FirstMonday.AddDays(-1));
        await LettersInAsync(journey, inbox, 1);
        await journey.MoveToAsync(Journey.FirstMonday.AddMinutes(-1));
        journey.Discord.Faults.Add(RequestMatch.SentMessages, new Fault.DropsAfterExecuting(), times: 1000);

        await journey.MoveAsync(TimeSpan.FromMinutes(20));
        var question = (await LettersInAsync(journey, inbox, 2))[^1];
        journey.Discord.Faults.Clear();
        await journey.Ada.InDirectMessages().PressAsync(question, Journey.ControlsOf(question)[0], journey.Cancellation);
        var status = await StatusAsync(journey);

        Assert.Contains("is it there?", Journey.TextOf(question), StringComparison.Ordinal);
        Assert.Contains("1 planned = 1 sent", status, StringComparison.Ordinal);
        Assert.Single(journey.PostsIn(journey.Papers));
    }

    [Fact]
    public async Task Late_digest_waits_for_the_admins_answer()
    {
        await using var journey = await Journey.BeginAsync();
        await journey.Ada.In(journey.Papers).RunAsync(
            "/feed add",
            [("channel", journey.Papers), ("day", "monday"), ("time", "09:00"), ("timezone", "Asia/Shanghai"), ("language", "en"), ("late", "ask")],
            journey.Cancellation);
        await journey.StopBotAsync();
        await journey.MoveToAsync(Journey.FirstMonday.AddHours(3));
        await journey.StartBotAsync();

        var question = Assert.Single(await LettersInAsync(journey, journey.Ada.InDirectMessages().Channel, 1));
        var before = journey.PostsIn(journey.Papers).Count;
        await journey.Ada.InDirectMessages().PressAsync(question, Journey.ControlsOf(question)[0], journey.Cancellation);
        await journey.PostsInAsync(journey.Papers, 1);

        Assert.Equal(0, before);
        Assert.Single(journey.PostsIn(journey.Papers));
    }

    /// <summary>What a moved clock kept from being told comes with one of the next rounds, half an hour apart.</summary>
    private static async Task<IReadOnlyList<Message>> LettersInAsync(Journey journey, Channel place, int count)
    {
        for (var rounds = 0; rounds < 12 && journey.PostsIn(place).Count < count; rounds++)
        {
            await journey.MoveAsync(TimeSpan.FromMinutes(31));
            await journey.UntilOnlineAsync();
        }

        return await journey.PostsInAsync(place, count);
    }

    private static void Deny(Journey journey, Rights right) => journey.Discord.World.Channels.SetForUser(journey.Papers.Id, World.ApplicationId, right, isAllowed: false);

    private static void Allow(Journey journey, Rights right) => journey.Discord.World.Channels.SetForUser(journey.Papers.Id, World.ApplicationId, right, isAllowed: null);

    private static async Task<string> StatusAsync(Journey journey)
    {
        var act = await journey.Ada.In(journey.Papers).RunAsync("/status", journey.Cancellation);
        return Journey.TextOf(await act.ReplyAsync(journey.Cancellation));
    }
}
