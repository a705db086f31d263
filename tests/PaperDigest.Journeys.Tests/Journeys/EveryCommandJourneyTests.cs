using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>Every command for readers, in both languages, wherever it can be used: the answer is there, and in the reader's language.</summary>
public sealed class EveryCommandJourneyTests
{
    private static readonly (string Command, (string, object)[] Options, string English, string Chinese)[] Commands =
    [
        ("/paper", [("paper", "2405.12130")], "Save", "收藏"),
        ("/paper", [("paper", "nonsense zzqq")], "No paper matches", "没有找到"),
        ("/search", [("query", "language model")], "Results for", "的搜索结果"),
        ("/search", [("query", "zzqq")], "No paper matches", "没有找到符合的论文"),
        ("/digest", [], "Week 21, 2024", "2024 年第 21 周"),
        ("/digest", [("week", "1999-W01")], "There is no digest of", "没有 1999-W01 的周报"),
        ("/categories", [], "Categories", "分类"),
        ("/saved", [], "reading list is empty", "还没有收藏论文"),
        ("/subscriptions", [], "You have no subscriptions", "你还没有订阅"),
        ("/subscribe", [("category", "transformers"), ("day", "friday"), ("time", "18:00"), ("timezone", "Asia/Shanghai")], "Fridays at 18:00", "每周五 18:00"),
        ("/subscribe", [("category", "nowhere")], "There is no category", "没有“nowhere”这个分类"),
        ("/subscriptions", [], "Your subscriptions", "我的订阅"),
        ("/unsubscribe", [("category", "transformers")], "Ended", "已退订"),
        ("/forget-me", [], "nothing stored about you", "没有保存任何关于你的数据"),
        ("/help", [], "For everyone", "所有人可用"),
    ];

    public static TheoryData<string, bool> ReadersAndPlaces => new()
    {
        { "en-US", true },
        { "zh-CN", true },
        { "en-US", false },
        { "zh-CN", false },
    };

    [Theory]
    [MemberData(nameof(ReadersAndPlaces))]
    public async Task Every_command_answers_a_member_in_her_language(string locale, bool isInServer)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);
        var place = isInServer ? journey.Lin.In(journey.Papers) : journey.Lin.InDirectMessages();

        await TryAllAsync(journey, place, locale);

        Assert.Equal(0, journey.Discord.Log.CountOf(400));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task Every_command_answers_whoever_installed_the_app_for_herself(string locale)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Ada.Speak(locale);
        journey.Discord.World.Users.Change(journey.Ada.Id, user => user with { HasInstalledApp = true });
        var elsewhere = journey.Discord.World.AddGuild("Elsewhere");
        var channel = journey.Discord.World.AddChannel(elsewhere, ChannelKind.Text, "talk");
        journey.Discord.World.Guilds.Leave(elsewhere.Id, World.ApplicationId);
        var place = journey.Ada.In(channel);
        var message = place.Write("Have you read https://arxiv.org/abs/2405.12130v2 ?");

        await TryAllAsync(journey, place, locale);
        var found = await (await place.RunOnMessageAsync("Find papers", message, journey.Cancellation)).ReplyAsync(journey.Cancellation);

        Assert.Contains("MoRA", Journey.TextOf(found), StringComparison.Ordinal);
        Assert.Equal(0, journey.Discord.Log.CountOf(400));
    }

    [Theory]
    [InlineData("en-US", "Manage Server")]
    [InlineData("zh-CN", "管理服务器")]
    public async Task Member_who_is_no_admin_is_not_offered_feeds(string locale, string expected)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);

        var act = await journey.Lin.In(journey.Papers).RunAsync("/feed list", journey.Cancellation);

        // Discord keeps it from her; where a server opens it, the command itself refuses.
        Assert.True(act.Outcome is ActOutcome.NotOffered || Journey.TextOf(await act.ReplyAsync(journey.Cancellation)).Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task Search_is_refined_by_a_form_after_a_restart(string locale)
    {
        await using var journey = await Journey.BeginAsync();
        journey.Lin.Speak(locale);
        var place = journey.Lin.In(journey.Papers);
        var results = await (await place.RunAsync("/search", [("query", "language model")], journey.Cancellation)).ReplyAsync(journey.Cancellation);

        await journey.StopBotAsync();
        await journey.StartBotAsync();
        var opened = await place.PressAsync(results, Journey.ControlsOf(results).Single(id => id.StartsWith("v1:refine:", StringComparison.Ordinal)), journey.Cancellation);
        var refined = await place.SubmitAsync(opened, [("query", "mora")], journey.Cancellation);

        Assert.IsType<ActOutcome.Modal>(opened.Outcome);
        Assert.IsType<ActOutcome.Updated>(refined.Outcome);
        Assert.Contains("MoRA", Journey.TextOf(await refined.ReplyAsync(journey.Cancellation)), StringComparison.Ordinal);
    }

    private static async Task TryAllAsync(Journey journey, Place place, string locale)
    {
        foreach (var (command, options, english, chinese) in Commands)
        {
            var act = await place.RunAsync(command, options, journey.Cancellation);
            var text = Journey.TextOf(await act.ReplyAsync(journey.Cancellation));

            Assert.Contains(locale is "zh-CN" ? chinese : english, text, StringComparison.Ordinal);
        }
    }
}
