namespace PaperDigest.Journeys.Tests.Journeys;

public sealed class PersonalJourneyTests
{
    [Theory]
    [InlineData("en-US", "KV")]
    [InlineData("zh-CN", "KV")]
    public async Task Reader_gets_her_category_by_direct_message_once(string locale, string words)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);
        await journey.Lin.In(journey.Papers).RunAsync(
            "/subscribe", [("category", "transformers"), ("day", "monday"), ("time", "09:00"), ("timezone", "Asia/Shanghai")], journey.Cancellation);

        await journey.MoveToAsync(Journey.FirstMonday);
        var inbox = journey.Lin.InDirectMessages().Channel;
        var post = Assert.Single(await journey.PostsInAsync(inbox, 1));
        await journey.MoveAsync(TimeSpan.FromDays(8));

        Assert.Contains(words, Journey.TextOf(post), StringComparison.Ordinal);
        Assert.DoesNotContain("2405.12130", Journey.TextOf(post), StringComparison.Ordinal);
        Assert.Single(journey.PostsIn(inbox));
    }

    [Fact]
    public async Task Unsubscribing_ends_it()
    {
        await using var journey = await Journey.BeginAsync();
        var place = journey.Lin.In(journey.Papers);
        await place.RunAsync("/subscribe", [("timezone", "Asia/Shanghai")], journey.Cancellation);

        await place.RunAsync("/unsubscribe", journey.Cancellation);
        await journey.MoveToAsync(Journey.FirstMonday.AddDays(1));

        Assert.Empty(journey.PostsIn(journey.Lin.InDirectMessages().Channel));
    }
}
