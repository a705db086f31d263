using PaperDigest.Sandbox.Interactions;

namespace PaperDigest.Journeys.Tests.Journeys;

public sealed class PaperJourneyTests
{
    [Theory]
    [InlineData("en-US", "square matrix")]
    [InlineData("zh-CN", "方阵")]
    public async Task Reader_gets_the_paper_in_her_language_from_half_a_title(string locale, string words)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);

        var act = await journey.Lin.In(journey.Papers).RunAsync("/paper", [("paper", "mora")], journey.Cancellation);
        var card = Journey.TextOf(await act.ReplyAsync(journey.Cancellation));

        Assert.Contains("MoRA: High-Rank Updating", card, StringComparison.Ordinal);
        Assert.Contains(words, card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task Every_paper_of_the_first_digest_is_answered(string locale)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);
        var place = journey.Lin.In(journey.Papers);
        var links = Digests.Links();

        foreach (var link in links)
        {
            var act = await place.RunAsync("/paper", [("paper", link)], journey.Cancellation);

            Assert.Contains(link, Journey.TextOf(await act.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
        }

        Assert.Equal(17, links.Count);
    }

    [Fact]
    public async Task Typing_offers_the_paper_and_choosing_it_answers()
    {
        await using var journey = await Journey.BeginAsync();
        var place = journey.Lin.In(journey.Papers);

        var typed = await place.TypeAsync("/paper", [("paper", "open rl")], journey.Cancellation);
        var act = await place.RunAsync("/paper", [("paper", typed.Choices[0].Value)], journey.Cancellation);

        Assert.Contains("OpenRLHF", Journey.TextOf(await act.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_answer_is_seen_by_the_reader_alone()
    {
        await using var journey = await Journey.BeginAsync();

        await journey.Lin.In(journey.Papers).RunAsync("/paper", [("paper", "mora"), ("private", true)], journey.Cancellation);

        Assert.Single(journey.Lin.In(journey.Papers).Messages);
        Assert.Empty(journey.Ada.In(journey.Papers).Messages);
    }

    [Fact]
    public async Task Mistyped_paper_is_answered_with_what_there_is()
    {
        await using var journey = await Journey.BeginAsync();

        var act = await journey.Lin.In(journey.Papers).RunAsync("/paper", [("paper", "zzzzqqqq")], journey.Cancellation);
        var reply = await act.ReplyAsync(journey.Cancellation);

        Assert.True(reply.IsEphemeral);
        Assert.NotEmpty(Journey.ControlsOf(reply));
    }

    [Fact]
    public async Task Button_of_an_old_card_works_after_a_restart()
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak("en-US");
        var act = await journey.Lin.In(journey.Papers).RunAsync("/paper", [("paper", "mora")], journey.Cancellation);
        var card = await act.ReplyAsync(journey.Cancellation);

        await journey.StopBotAsync();
        await journey.StartBotAsync();
        var pressed = await journey.Lin.In(journey.Papers).PressAsync(card, "中文", journey.Cancellation);

        Assert.IsNotType<ActOutcome.DidNotRespond>(pressed.Outcome);
        Assert.Contains("方阵", Journey.TextOf(await pressed.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bot_answers_in_direct_messages()
    {
        await using var journey = await Journey.BeginAsync();

        var act = await journey.Lin.InDirectMessages().RunAsync("/paper", [("paper", "2405.12130")], journey.Cancellation);

        Assert.Contains("MoRA", Journey.TextOf(await act.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
    }
}
