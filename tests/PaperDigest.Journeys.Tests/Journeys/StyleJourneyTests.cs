using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>The weekly post in threads, forums and announcement channels.</summary>
public sealed class StyleJourneyTests
{
    [Theory]
    [InlineData("en", "in the thread below", "MoRA")]
    [InlineData("zh-CN", "下方子区", "方阵")]
    public async Task Thread_has_an_overview_above_and_every_paper_inside(string language, string remark, string known)
    {
        await using var journey = await Journey.BeginAsync();
        await AddAsync(journey, journey.Papers, language, "thread");

        await journey.MoveToAsync(Journey.FirstMonday);
        var thread = await ThreadAsync(journey, journey.Papers);
        var papers = await journey.PostsInAsync(thread, Digests.Links().Count);

        var overview = Assert.Single(journey.PostsIn(journey.Papers));
        Assert.Contains(remark, Journey.TextOf(overview), StringComparison.Ordinal);
        Assert.All(Digests.Links(), link => Assert.Contains(link, Journey.TextOf(overview), StringComparison.Ordinal));
        Assert.Contains("2024-W21", thread.Name, StringComparison.Ordinal);
        Assert.Contains(papers, paper => Journey.TextOf(paper).Contains(known, StringComparison.Ordinal));
        Assert.Equal(Digests.Links(), papers.Select(paper => paper.Embeds[0].GetProperty("url").GetString()), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("en", "Every paper has a message of its own below")]
    [InlineData("zh-CN", "每篇论文在下方各有一条消息")]
    public async Task Forum_gets_one_post_a_week_with_every_paper_inside_and_a_fitting_tag(string language, string remark)
    {
        await using var journey = await Journey.BeginAsync();
        var forum = journey.Discord.World.Channels.Named("reading-room", journey.Discord.World.PaperClub);
        await AddAsync(journey, forum, language);

        await journey.MoveToAsync(Journey.FirstMonday);
        var thread = await ThreadAsync(journey, forum);
        var posts = await journey.PostsInAsync(thread, Digests.Links().Count + 1);
        await journey.MoveAsync(TimeSpan.FromDays(1));

        Assert.Contains(remark, Journey.TextOf(posts[0]), StringComparison.Ordinal);
        Assert.Equal(forum.Tags.Where(tag => tag.Name is "weekly").Select(tag => tag.Id), thread.Thread?.AppliedTagIds ?? []);
        Assert.Single(journey.Discord.World.Channels.ThreadsOf(forum.Id));
        Assert.Equal(Digests.Links().Count + 1, journey.PostsIn(thread).Count);
    }

    [Fact]
    public async Task Forum_post_whose_answer_was_lost_is_found_and_not_repeated()
    {
        await using var journey = await Journey.BeginAsync();
        var forum = journey.Discord.World.Channels.Named("reading-room", journey.Discord.World.PaperClub);
        await AddAsync(journey, forum);
        journey.Discord.Faults.Add(new RequestMatch { Method = "POST", Route = "/channels/{channel}/threads" }, new Fault.DropsAfterExecuting());

        await journey.MoveToAsync(Journey.FirstMonday);
        var thread = await ThreadAsync(journey, forum);
        await journey.MoveAsync(TimeSpan.FromMinutes(5));
        await journey.PostsInAsync(thread, Digests.Links().Count + 1);

        Assert.Single(journey.Discord.World.Channels.ThreadsOf(forum.Id));
    }

    [Fact]
    public async Task Announcement_is_published_to_those_who_follow()
    {
        await using var journey = await Journey.BeginAsync();
        var announcements = journey.Discord.World.Channels.Named("announcements", journey.Discord.World.PaperClub);
        await AddAsync(journey, announcements);
        journey.Discord.Faults.Add(new RequestMatch { Method = "POST", Route = "/channels/{channel}/messages/{message}/crosspost" }, new Fault.DropsAfterExecuting());

        await journey.MoveToAsync(Journey.FirstMonday);
        var post = Assert.Single(await journey.PostsInAsync(announcements, 1));
        await journey.Discord.World.WaitUntilAsync(world => world.Messages.Find(post.Id) is { } now && now.Marks.HasFlag(MessageMarks.Crossposted), journey.Cancellation);
        await journey.MoveAsync(TimeSpan.FromHours(1));

        Assert.Single(journey.PostsIn(announcements));
    }

    [Fact]
    public async Task Style_that_does_not_fit_the_channel_is_told_at_once()
    {
        await using var journey = await Journey.BeginAsync();
        var forum = journey.Discord.World.Channels.Named("reading-room", journey.Discord.World.PaperClub);

        var inForum = await AddAsync(journey, forum, style: "thread");
        var inChannel = await AddAsync(journey, journey.Papers, style: "forum");

        Assert.Contains("is a forum", inForum.Content, StringComparison.Ordinal);
        Assert.Contains("needs a forum", inChannel.Content, StringComparison.Ordinal);
    }

    private static async Task<Message> AddAsync(Journey journey, Channel channel, string language = "en", string? style = null)
    {
        List<(string Name, object Value)> options =
            [("channel", channel), ("day", "monday"), ("time", "09:00"), ("timezone", "Asia/Shanghai"), ("language", language)];
        if (style is not null)
        {
            options.Add(("style", style));
        }

        var act = await journey.Ada.In(journey.Papers).RunAsync("/feed add", options, journey.Cancellation);
        return await act.ReplyAsync(journey.Cancellation);
    }

    private static async Task<Channel> ThreadAsync(Journey journey, Channel parent)
    {
        await journey.Discord.World.WaitUntilAsync(world => world.Channels.ThreadsOf(parent.Id).Count > 0, journey.Cancellation);
        return journey.Discord.World.Channels.ThreadsOf(parent.Id)[0];
    }
}
