using System.Text.Json;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class PostSendingTests : IDisposable
{
    private readonly RestRig _rig = new();
    private readonly PostSending _sending;

    public PostSendingTests() => _sending = new PostSending(_rig.Rest, new ThreadOpening(_rig.Rest), new AnnouncementChannels(_rig.Rest, new GuildCache(_rig.Clock)));

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Post_carries_its_nonce_and_has_it_enforced()
    {
        _rig.Discord.Answer(200, """{"id":"100","channel_id":"1"}""");

        Assert.Equal(new PostOutcome.Posted(new ChannelId(1), new MessageId(100)), await PostAsync("n1"));

        using var body = JsonDocument.Parse(Assert.Single(_rig.Discord.Requests).Body);
        Assert.Equal("n1", body.RootElement.GetProperty("nonce").GetString());
        Assert.True(body.RootElement.GetProperty("enforce_nonce").GetBoolean());
    }

    [Fact]
    public async Task Post_without_nonce_is_not_repeated()
    {
        _rig.Discord.Answer(500, "{}");

        Assert.IsType<PostOutcome.Unclear>(await PostAsync(nonce: null));
        Assert.DoesNotContain("nonce", Assert.Single(_rig.Discord.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_answer_is_asked_for_again_under_the_same_nonce()
    {
        _rig.Discord.Fail(new HttpRequestException(HttpRequestError.ResponseEnded)).Answer(200, """{"id":"100","channel_id":"1"}""");

        Assert.IsType<PostOutcome.Posted>(await _rig.Clock.SkipWaitsAsync(PostAsync("n1")));
        Assert.Single(_rig.Discord.Requests.Select(asked => asked.Body).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_channels_message_is_not_ours()
    {
        _rig.Discord.Answer(200, """{"id":"100","channel_id":"2"}""");

        Assert.IsType<PostOutcome.NotSent>(await PostAsync("n1"));
    }

    [Theory]
    [InlineData(404, 10003, RefusalKind.Gone)]
    [InlineData(403, 50001, RefusalKind.Permission)]
    [InlineData(403, 50013, RefusalKind.Permission)]
    [InlineData(403, 50007, RefusalKind.Gone)]
    [InlineData(400, 50035, RefusalKind.Message)]
    [InlineData(400, 200000, RefusalKind.Message)]
    [InlineData(404, 10008, RefusalKind.Message)]
    [InlineData(401, 0, RefusalKind.Everything)]
    [InlineData(401, 50014, RefusalKind.Everything)]
    [InlineData(403, 40333, RefusalKind.Everything)]
    public async Task Refusal_says_what_follows(int status, int code, RefusalKind kind)
    {
        _rig.Discord.Answer(status, $$"""{"code":{{code}},"message":"No"}""");

        Assert.Equal(kind, Assert.IsType<PostOutcome.Refused>(await PostAsync("n1")).Kind);
    }

    [Fact]
    public async Task Feature_switched_off_for_now_is_not_hurried()
    {
        _rig.Discord.Answer(403, """{"code":40004,"message":"Send messages has been temporarily disabled"}""");

        Assert.Equal(TimeSpan.FromMinutes(10), Assert.IsType<PostOutcome.NotSent>(await PostAsync("n1")).RetryAfter);
    }

    [Fact]
    public async Task Archived_thread_is_opened_again()
    {
        _rig.Discord.Answer(400, """{"code":50083,"message":"Thread is archived"}""").Answer(200, """{"id":"1","type":11}""")
            .Answer(200, """{"id":"100","channel_id":"1"}""");

        Assert.IsType<PostOutcome.Posted>(await PostAsync("n1"));
        Assert.Equal("""{"archived":false}""", _rig.Discord.Requests.ElementAt(1).Body);
    }

    [Fact]
    public async Task Locked_thread_waits_for_a_moderator()
    {
        _rig.Discord.Answer(400, """{"code":50083,"message":"Thread is archived"}""").Answer(403, """{"code":160005,"message":"This thread is locked"}""");

        Assert.Equal(RefusalKind.Permission, Assert.IsType<PostOutcome.Refused>(await PostAsync("n1")).Kind);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(0, false)]
    public async Task Poster_who_asks_is_told_whether_it_can_be_published(int channelType, bool canPublish)
    {
        _rig.Discord.Answer(200, """{"id":"100","channel_id":"1"}""").Answer(200, $$"""{"id":"1","type":{{channelType}},"guild_id":"3"}""");

        var outcome = await _sending.PostAsync(
            new Post.ToChannel(new ChannelId(1), new Message { Text = "x" }, "n1") { AsksToPublish = true }, TestContext.Current.CancellationToken);

        Assert.Equal(canPublish, Assert.IsType<PostOutcome.Posted>(outcome).CanPublish);
    }

    [Theory]
    [InlineData(200, """{"id":"100","channel_id":"1","flags":1}""")]
    [InlineData(400, """{"code":40033,"message":"This message has already been crossposted."}""")]
    public async Task Message_is_published_once_and_being_published_already_is_as_good(int status, string answer)
    {
        _rig.Discord.Answer(status, answer);

        Assert.Equal(new PostOutcome.Posted(new ChannelId(1), new MessageId(100)), await PublishAsync());
        Assert.EndsWith("channels/1/messages/100/crosspost", Assert.Single(_rig.Discord.Requests).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_that_must_wait_an_hour_is_not_waited_for()
    {
        _rig.Discord.Answer(429, """{"message":"You are being rate limited.","retry_after":3000.5,"global":false}""");

        Assert.Equal(TimeSpan.FromSeconds(3000.5), Assert.IsType<PostOutcome.NotSent>(await PublishAsync()).RetryAfter);
    }

    private Task<PostOutcome> PublishAsync() =>
        _sending.PostAsync(new Post.Publishes(new ChannelId(1), new MessageId(100)), TestContext.Current.CancellationToken);

    private Task<PostOutcome> PostAsync(string? nonce) =>
        _sending.PostAsync(new Post.ToChannel(new ChannelId(1), new Message { Text = "x" }, nonce), TestContext.Current.CancellationToken);
}
