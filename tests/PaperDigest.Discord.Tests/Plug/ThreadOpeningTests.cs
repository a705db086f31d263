using System.Text.Json;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class ThreadOpeningTests : IDisposable
{
    private readonly RestRig _rig = new();
    private readonly ThreadOpening _opening;

    public ThreadOpeningTests() => _opening = new ThreadOpening(_rig.Rest);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Thread_begins_at_a_message_and_stays_in_sight_for_a_week()
    {
        _rig.Discord.Answer(201, """{"id":"100","type":11,"parent_id":"1"}""");

        Assert.Equal(new PostOutcome.Posted(new ChannelId(100), new MessageId(100)), await StartAsync());

        var request = Assert.Single(_rig.Discord.Requests);
        Assert.EndsWith("channels/1/messages/100/threads", request.Path, StringComparison.Ordinal);
        Assert.Equal("""{"name":"2024-W21","auto_archive_duration":10080}""", request.Body);
    }

    [Fact]
    public async Task Thread_that_is_there_already_is_as_good_as_opened()
    {
        _rig.Discord.Answer(400, """{"code":160004,"message":"A thread has already been created for this message"}""");

        Assert.Equal(new PostOutcome.Posted(new ChannelId(100), new MessageId(100)), await StartAsync());
    }

    [Theory]
    [InlineData(404, 10008, RefusalKind.Message)]
    [InlineData(400, 160006, RefusalKind.Message)]
    [InlineData(403, 50013, RefusalKind.Permission)]
    [InlineData(404, 10003, RefusalKind.Gone)]
    public async Task Refused_thread_says_what_follows(int status, int code, RefusalKind kind)
    {
        _rig.Discord.Answer(status, $$"""{"code":{{code}},"message":"No"}""");

        Assert.Equal(kind, Assert.IsType<PostOutcome.Refused>(await StartAsync()).Kind);
    }

    [Fact]
    public async Task Forum_post_carries_title_tags_and_first_message()
    {
        _rig.Discord.Answer(201, """{"id":"300","type":11,"parent_id":"1","message":{"id":"300","channel_id":"300"}}""");

        Assert.Equal(new PostOutcome.Posted(new ChannelId(300), new MessageId(300)), await OpenAsync());

        using var body = JsonDocument.Parse(Assert.Single(_rig.Discord.Requests).Body);
        Assert.Equal("2024-W21", body.RootElement.GetProperty("name").GetString());
        Assert.Equal("7", body.RootElement.GetProperty("applied_tags")[0].GetString());
        Assert.Equal("x", body.RootElement.GetProperty("message").GetProperty("content").GetString());
        Assert.Empty(body.RootElement.GetProperty("message").GetProperty("allowed_mentions").GetProperty("parse").EnumerateArray());
    }

    [Fact]
    public async Task Forum_post_is_never_repeated_blindly()
    {
        _rig.Discord.Answer(500, "{}");

        Assert.IsType<PostOutcome.Unclear>(await OpenAsync());
        Assert.Single(_rig.Discord.Requests);
    }

    [Fact]
    public async Task Tag_that_is_gone_is_left_out()
    {
        _rig.Discord.Answer(404, """{"code":10087,"message":"Unknown tag"}""").Answer(201, """{"id":"300","type":11}""");

        Assert.IsType<PostOutcome.Posted>(await OpenAsync());
        Assert.DoesNotContain("applied_tags", _rig.Discord.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forum_that_requires_a_tag_waits_for_an_admin()
    {
        _rig.Discord.Answer(400, """{"code":40067,"message":"A tag is required to create a forum post in this channel"}""");

        Assert.Equal(RefusalKind.Permission, Assert.IsType<PostOutcome.Refused>(await OpenAsync()).Kind);
    }

    private Task<PostOutcome> StartAsync() =>
        _opening.StartAsync(new Post.StartsThread(new ChannelId(1), new MessageId(100), "2024-W21"), TestContext.Current.CancellationToken);

    private Task<PostOutcome> OpenAsync() =>
        _opening.OpenAsync(new Post.ToForum(new ChannelId(1), "2024-W21", [new ForumTagId(7)], new Message { Text = "x" }), TestContext.Current.CancellationToken);
}
