using PaperDigest.Journeys.Tests.Doors;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

public sealed class FeedJourneyTests
{
    private const string PostRoute = "/channels/{channel}/messages";

    [Theory]
    [InlineData("en", "LLM training, evaluation and inference")]
    [InlineData("zh-CN", "LLM 训练、评估与推理")]
    public async Task Weekly_digest_is_posted_once_on_monday(string language, string category)
    {
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, language);

        await journey.MoveToAsync(Journey.FirstMonday.AddMinutes(-1));
        var early = journey.PostsIn(journey.Papers).Count;
        await journey.MoveToAsync(Journey.FirstMonday);
        var post = Assert.Single(await journey.PostsInAsync(journey.Papers, 1));
        await journey.MoveAsync(TimeSpan.FromDays(8));

        Assert.Equal(0, early);
        Assert.Contains(category, Journey.TextOf(post), StringComparison.Ordinal);
        Assert.All(Digests.Links(), link => Assert.Contains(link, Journey.TextOf(post), StringComparison.Ordinal));
        Assert.Single(journey.PostsIn(journey.Papers));
    }

    [Fact]
    public async Task Any_paper_of_the_post_opens_for_its_reader_alone_in_her_language()
    {
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, "en");
        await journey.MoveToAsync(Journey.FirstMonday);
        var post = (await journey.PostsInAsync(journey.Papers, 1))[0];
        await journey.UntilOnlineAsync();
        journey.Lin.Speak("zh-CN");

        var menu = Journey.ControlsOf(post)[0];
        var opened = await journey.Lin.In(journey.Papers).ChooseAsync(post, menu, ["2405.12130"], journey.Cancellation);
        var reply = await opened.ReplyAsync(journey.Cancellation);

        Assert.True(reply.IsEphemeral);
        Assert.Contains("方阵", Journey.TextOf(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_before_the_slot_loses_nothing_and_after_it_repeats_nothing()
    {
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, "en");

        await journey.StopBotAsync();
        await journey.MoveToAsync(Journey.FirstMonday.AddHours(2));
        await journey.StartBotAsync();
        await journey.PostsInAsync(journey.Papers, 1);
        await journey.StopBotAsync();
        await journey.StartBotAsync();
        await journey.MoveAsync(TimeSpan.FromDays(1));

        Assert.Single(journey.PostsIn(journey.Papers));
    }

    public static TheoryData<string> LostAnswers => ["dropped after", "failed after", "dropped before", "failed before", "limited", "limited everywhere"];

    /// <remarks>Where no nonce is sent, nothing is sent a second time before the history has been asked, minutes later.</remarks>
    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task Trouble_on_the_way_ends_in_exactly_one_post(string trouble)
    {
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, "en");
        journey.Discord.Faults.Add(RequestMatch.SentMessages, Fault(trouble), times: DoorUnderTest.SendsNonces ? 2 : 1);

        await journey.MoveToAsync(Journey.FirstMonday);
        await journey.MoveAsync(TimeSpan.FromMinutes(10));
        await journey.PostsInAsync(journey.Papers, 1);
        await journey.MoveAsync(TimeSpan.FromHours(1));

        Assert.Empty(journey.Discord.Faults.All);
        Assert.Single(journey.PostsIn(journey.Papers));
    }

    [Fact]
    public async Task Forced_reconnect_and_lost_session_change_nothing()
    {
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, "en");

        journey.Discord.Gateway.AskToReconnect();
        await journey.MoveAsync(TimeSpan.FromMinutes(10));
        journey.Discord.Gateway.ForgetAllSessions();
        journey.Discord.Gateway.Drop();
        await journey.MoveToAsync(Journey.FirstMonday);
        await journey.PostsInAsync(journey.Papers, 1);
        await journey.MoveAsync(TimeSpan.FromHours(1));

        Assert.Single(journey.PostsIn(journey.Papers));
    }

    [Fact]
    public async Task Post_the_latest_now_posts_once_and_monday_does_not_repeat_it()
    {
        await using var journey = await Journey.BeginAsync();
        var confirmation = await AddFeedAsync(journey, "en");

        await journey.Ada.In(journey.Papers).PressAsync(confirmation, Journey.ControlsOf(confirmation)[0], journey.Cancellation);
        await journey.PostsInAsync(journey.Papers, 1);
        await journey.MoveToAsync(Journey.FirstMonday.AddHours(1));

        Assert.Single(journey.PostsIn(journey.Papers));
    }

    [Fact]
    public async Task Plain_member_cannot_set_up_a_feed()
    {
        await using var journey = await Journey.BeginAsync();

        var act = await journey.Lin.In(journey.Papers).RunAsync("/feed add", [("channel", journey.Papers)], journey.Cancellation);
        await journey.MoveToAsync(Journey.FirstMonday.AddDays(1));

        Assert.IsNotType<Sandbox.Interactions.ActOutcome.DidNotRespond>(act.Outcome);
        Assert.Empty(journey.PostsIn(journey.Papers));
    }

    [Fact]
    public async Task Every_post_carries_a_nonce()
    {
        Assert.SkipUnless(DoorUnderTest.SendsNonces, "This client library has no argument for nonces.");
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, "en");

        await journey.MoveToAsync(Journey.FirstMonday);
        await journey.PostsInAsync(journey.Papers, 1);
        var sent = Assert.Single(journey.Discord.Log.Of("POST", PostRoute)).Request!.Value; // a message has a body

        Assert.True(sent.GetProperty("enforce_nonce").GetBoolean());
        Assert.Equal(25, sent.GetProperty("nonce").GetString()!.Length); // just asked for
    }

    [Fact]
    public async Task No_post_pings_anybody()
    {
        await using var journey = await Journey.BeginAsync();
        await AddFeedAsync(journey, "en");

        await journey.MoveToAsync(Journey.FirstMonday);
        var post = (await journey.PostsInAsync(journey.Papers, 1))[0];

        Assert.Empty(post.Pings.UserIds);
        Assert.Empty(post.Pings.RoleIds);
        Assert.False(post.Pings.Everyone);
    }

    internal static async Task<Message> AddFeedAsync(Journey journey, string language)
    {
        var act = await journey.Ada.In(journey.Papers).RunAsync(
            "/feed add",
            [("channel", journey.Papers), ("day", "monday"), ("time", "09:00"), ("timezone", "Asia/Shanghai"), ("language", language)],
            journey.Cancellation);
        return await act.ReplyAsync(journey.Cancellation);
    }

    private static Fault Fault(string trouble) => trouble switch
    {
        "dropped after" => new Fault.DropsAfterExecuting(),
        "failed after" => new Fault.FailsAfterExecuting(),
        "dropped before" => new Fault.DropsBeforeExecuting(),
        "failed before" => new Fault.FailsBeforeExecuting(),
        "limited" => new Fault.RateLimited("user", TimeSpan.FromSeconds(2)),
        "limited everywhere" => new Fault.RateLimited("global", TimeSpan.FromSeconds(2)),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
