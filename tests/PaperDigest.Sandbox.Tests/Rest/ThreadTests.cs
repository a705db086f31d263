using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Rest;

public sealed class ThreadTests : SandboxTest
{
    private Channel Forum => World.Channels.Named("reading-room", World.PaperClub);

    private string ForumPath => $"/channels/{Forum.Id}/threads";

    [Fact]
    public async Task Thread_on_a_message_has_its_id_and_comes_once()
    {
        var message = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);

        var opened = await Bot.PostAsync($"{PapersPath}/{message.Id}/threads", new { name = "talk" }, Stop);
        var again = await Bot.PostAsync($"{PapersPath}/{message.Id}/threads", new { name = "talk" }, Stop);
        var read = await Bot.GetAsync($"{PapersPath}/{message.Id}", Stop);

        Assert.Equal((201, message.Id), (opened.Status, opened.Id));
        Assert.Equal(11, opened.Json.GetProperty("type").GetInt32());
        Assert.Equal((400, 160004), (again.Status, again.Code));
        Assert.Equal(message.Id, read.Json.GetProperty("thread").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Thread_without_a_type_is_private()
    {
        World.Channels.SetForUser(Papers.Id, BotId, Rights.CreatePrivateThreads, isAllowed: true);

        var reply = await Bot.PostAsync($"/channels/{Papers.Id}/threads", new { name = "t" }, Stop);

        Assert.Equal(12, reply.Json.GetProperty("type").GetInt32());
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"name":"t","auto_archive_duration":61}""", "auto_archive_duration")]
    [InlineData("""{"name":"t","rate_limit_per_user":21601}""", "rate_limit_per_user")]
    public async Task Thread_that_breaks_the_rules_is_refused(string body, string path)
    {
        var message = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);

        var reply = await Bot.PostAsync($"{PapersPath}/{message.Id}/threads", body, Stop);

        Assert.Equal((400, 50035), (reply.Status, reply.Code));
        Assert.NotEmpty(reply.ErrorsAt(path));
    }

    [Fact]
    public async Task Forum_takes_posts_but_no_messages()
    {
        var message = await Bot.PostAsync($"/channels/{Forum.Id}/messages", new { content = "x" }, Stop);
        var post = await Bot.PostAsync(ForumPath, new { name = "2024-W21", message = new { content = "digest" } }, Stop);
        var active = await Bot.GetAsync($"/guilds/{World.PaperClub.Id}/threads/active", Stop);

        Assert.Equal((400, 40058), (message.Status, message.Code));
        Assert.Equal(201, post.Status);
        Assert.Equal(post.Id, post.Json.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal(post.Id, active.Json.GetProperty("threads")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Forum_post_has_no_nonce_so_a_retry_posts_twice()
    {
        var body = new { name = "t", message = new { content = "x", nonce = "n", enforce_nonce = true } };

        await Bot.PostAsync(ForumPath, body, Stop);
        await Bot.PostAsync(ForumPath, body, Stop);

        Assert.Equal(2, World.Channels.ThreadsOf(Forum.Id).Count);
    }

    [Fact]
    public async Task Forum_that_wants_a_tag_refuses_posts_without()
    {
        World.Channels.Change(Forum.Id, forum => forum with { RequiresTag = true });
        var tag = Forum.Tags[0].Id.ToString();

        var without = await Bot.PostAsync(ForumPath, new { name = "t", message = new { content = "x" } }, Stop);
        var with = await Bot.PostAsync(ForumPath, new { name = "t", applied_tags = new[] { tag }, message = new { content = "x" } }, Stop);

        Assert.Equal((400, 40067), (without.Status, without.Code));
        Assert.Equal(201, with.Status);
    }

    [Fact]
    public async Task Errors_of_a_posts_message_stand_under_message()
    {
        var reply = await Bot.PostAsync(ForumPath, new { name = "t", message = new { content = new string('x', 2001) } }, Stop);

        Assert.NotEmpty(reply.ErrorsAt("message.content"));
    }

    [Fact]
    public async Task Archived_thread_comes_back_by_a_message_but_not_by_an_edit()
    {
        var post = await Bot.PostAsync(ForumPath, new { name = "t", message = new { content = "x" } }, Stop);
        var id = Snowflake.Parse(post.Id);
        World.Channels.Change(id, Archive);

        var edited = await Bot.PatchAsync($"/channels/{id}/messages/{id}", new { content = "y" }, Stop);
        var sent = await Bot.PostAsync($"/channels/{id}/messages", new { content = "z" }, Stop);

        Assert.Equal((400, 50083), (edited.Status, edited.Code));
        Assert.Equal(200, sent.Status);
        Assert.False(World.Channels.Get(id).Thread!.IsArchived); // it is a thread
    }

    [Fact]
    public async Task Archived_threads_are_listed()
    {
        var post = await Bot.PostAsync(ForumPath, new { name = "t", message = new { content = "x" } }, Stop);
        World.Channels.Change(Snowflake.Parse(post.Id), Archive);

        var archived = await Bot.GetAsync($"/channels/{Forum.Id}/threads/archived/public", Stop);
        var active = await Bot.GetAsync($"/guilds/{World.PaperClub.Id}/threads/active", Stop);

        Assert.Equal(1, archived.Json.GetProperty("threads").GetArrayLength());
        Assert.Equal(0, active.Json.GetProperty("threads").GetArrayLength());
    }

    [Fact]
    public async Task Announcement_is_published_once()
    {
        var channel = World.Channels.Named("announcements", World.PaperClub);
        var path = $"/channels/{channel.Id}/messages";
        var message = await Bot.PostAsync(path, new { content = "x" }, Stop);
        var plain = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);

        var published = await Bot.PostAsync($"{path}/{message.Id}/crosspost", body: null, Stop);
        var again = await Bot.PostAsync($"{path}/{message.Id}/crosspost", body: null, Stop);
        var elsewhere = await Bot.PostAsync($"{PapersPath}/{plain.Id}/crosspost", body: null, Stop);

        Assert.Equal(1, published.Json.GetProperty("flags").GetInt32());
        Assert.Equal((400, 40033), (again.Status, again.Code));
        Assert.Equal((400, 50024), (elsewhere.Status, elsewhere.Code));
    }

    [Fact]
    public async Task Announcement_is_copied_to_those_who_follow()
    {
        var channel = World.Channels.Named("announcements", World.PaperClub);
        World.Channels.SetForUser(Papers.Id, BotId, Rights.ManageWebhooks, isAllowed: true);
        var message = await Bot.PostAsync($"/channels/{channel.Id}/messages", new { content = "news" }, Stop);

        var followed = await Bot.PostAsync($"/channels/{channel.Id}/followers", new { webhook_channel_id = Papers.Id.ToString() }, Stop);
        await Bot.PostAsync($"/channels/{channel.Id}/messages/{message.Id}/crosspost", body: null, Stop);

        Assert.Equal(200, followed.Status);
        Assert.Equal("news", World.Messages.In(Papers.Id)[^1].Content);
        Assert.Empty(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task Silent_thread_is_archived_in_time()
    {
        var post = await Bot.PostAsync(ForumPath, new { name = "t", auto_archive_duration = 60, message = new { content = "x" } }, Stop);
        var id = Snowflake.Parse(post.Id);

        Clock.Advance(TimeSpan.FromMinutes(59));
        Sandbox.People.Ada.In(World.Channels.Get(id)).Write("still here");
        Clock.Advance(TimeSpan.FromMinutes(59));
        var early = World.Channels.Get(id).Thread!.IsArchived; // it is a thread
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(early);
        Assert.True(World.Channels.Get(id).Thread!.IsArchived); // it is a thread
    }

    [Fact]
    public async Task Pin_leaves_a_notice_and_is_listed()
    {
        var message = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);

        var pinned = await Bot.SendAsync("PUT", $"{PapersPath}/pins/{message.Id}", body: null, Stop);
        var pins = await Bot.GetAsync($"{PapersPath}/pins", Stop);
        World.Channels.SetForUser(Papers.Id, BotId, Rights.PinMessages, isAllowed: false);
        var refused = await Bot.SendAsync("DELETE", $"{PapersPath}/pins/{message.Id}", body: null, Stop);

        Assert.Equal(204, pinned.Status);
        Assert.Equal(message.Id, pins.Json.GetProperty("items")[0].GetProperty("message").GetProperty("id").GetString());
        Assert.Equal(6, World.Messages.In(Papers.Id)[^1].Kind);
        Assert.Single(World.Messages.ByBot(Papers.Id));
        Assert.Equal((403, 50013), (refused.Status, refused.Code));
    }

    private static Channel Archive(Channel channel) => channel with { Thread = channel.Thread! with { IsArchived = true } }; // only for threads
}
