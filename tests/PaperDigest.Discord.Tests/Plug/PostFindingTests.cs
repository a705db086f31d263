using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class PostFindingTests : IDisposable
{
    private const string Me = """{"id":"2","username":"bot"}""";
    private static readonly PartMark Mark = new("abcdefghijklmnopqrstuvwxy");
    private readonly RestRig _rig = new();
    private readonly PostFinding _finding;

    public PostFindingTests()
    {
        var identity = new OwnIdentity(_rig.Rest);
        var guilds = new GuildCache(_rig.Clock);
        _finding = new PostFinding(
            new ChannelHistory(_rig.Rest, identity, new PlaceInspection(_rig.Rest, identity, guilds, _rig.Clock), new ForumThreads(_rig.Rest, guilds)));
    }

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("""{"id":"100","channel_id":"1","author":{"id":"2"},"embeds":[{"footer":{"text":"PaperDigest · abcdefghij"}}]}""")]
    [InlineData("""{"id":"100","channel_id":"1","author":{"id":"2"},"content":"-# abcdefghij"}""")]
    public async Task Own_message_with_the_mark_is_found(string message)
    {
        _rig.Discord.Answer(200, Me).Answer(200, $"[{message}]");

        Assert.Equal(new LookupOutcome.Found(new ChannelId(1), new MessageId(100)), await FindAsync());
    }

    [Fact]
    public async Task Others_messages_prove_that_it_is_absent()
    {
        _rig.Discord.Answer(200, Me).Answer(200, """[{"id":"100","channel_id":"1","author":{"id":"6"},"content":"abcdefghij"}]""");

        Assert.IsType<LookupOutcome.Absent>(await FindAsync());
    }

    [Fact]
    public async Task History_is_read_page_by_page_to_its_end()
    {
        var full = string.Join(',', Enumerable.Range(0, 100).Select(i => $$$"""{"id":"{{{500 - i}}}","channel_id":"1","author":{"id":"6"}}"""));
        _rig.Discord.Answer(200, Me).Answer(200, $"[{full}]").Answer(200, """[{"id":"700","channel_id":"1","author":{"id":"2"},"content":"abcdefghij"}]""");

        Assert.Equal(new LookupOutcome.Found(new ChannelId(1), new MessageId(700)), await FindAsync());
        Assert.Contains("after=500&", _rig.Discord.Requests.Last().Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(66560, typeof(LookupOutcome.Absent))]
    [InlineData(1024, typeof(LookupOutcome.Unreadable))]
    public async Task Empty_history_proves_something_only_if_we_may_read_it(long permissions, Type outcome)
    {
        _rig.Discord.Answer(200, Me).Answer(200, "[]")
            .Answer(200, """{"id":"1","type":0,"guild_id":"3","name":"papers"}""")
            .Answer(200, $$"""{"id":"3","name":"G","owner_id":"9","roles":[{"id":"3","name":"@everyone","permissions":"{{permissions.ToString(CultureInfo.InvariantCulture)}}"}]}""")
            .Answer(200, """{"user":{"id":"2"},"roles":[]}""");

        Assert.IsType(outcome, await FindAsync());
    }

    [Theory]
    [InlineData(403, 50001)]
    [InlineData(404, 10003)]
    public async Task Closed_history_proves_nothing(int status, int code)
    {
        _rig.Discord.Answer(200, Me).Answer(status, $$"""{"code":{{code}},"message":"No"}""");

        Assert.IsType<LookupOutcome.Unreadable>(await FindAsync());
    }

    [Theory]
    [InlineData("""{"threads":[{"id":"THREAD","type":11,"parent_id":"1","owner_id":"2"}]}""", """{"threads":[],"has_more":false}""")]
    [InlineData("""{"threads":[]}""", """{"threads":[{"id":"THREAD","type":11,"parent_id":"1","owner_id":"2"}],"has_more":false}""")]
    public async Task Forum_post_is_found_among_active_and_archived_ones(string active, string archived)
    {
        var thread = Snowflake.At(_rig.Clock.GetUtcNow()).ToString();
        _rig.Discord.Answer(200, Me).Answer(200, """{"id":"1","type":15,"guild_id":"3"}""")
            .Answer(200, active.Replace("THREAD", thread, StringComparison.Ordinal)).Answer(200, archived.Replace("THREAD", thread, StringComparison.Ordinal))
            .Answer(200, $$$"""[{"id":"{{{thread}}}","author":{"id":"2"},"embeds":[{"footer":{"text":"abcdefghij"}}]}]""");

        var id = ulong.Parse(thread, CultureInfo.InvariantCulture);
        Assert.Equal(new LookupOutcome.Found(new ChannelId(id), new MessageId(id)), await FindInForumAsync());
    }

    [Fact]
    public async Task Forum_without_a_post_of_ours_proves_that_it_is_absent()
    {
        _rig.Discord.Answer(200, Me).Answer(200, """{"id":"1","type":15,"guild_id":"3"}""")
            .Answer(200, """{"threads":[{"id":"5","type":11,"parent_id":"1","owner_id":"2"},{"id":"9223372036854775807","type":11,"parent_id":"1","owner_id":"6"}]}""")
            .Answer(200, """{"threads":[],"has_more":false}""");

        Assert.IsType<LookupOutcome.Absent>(await FindInForumAsync());
    }

    [Fact]
    public async Task Forum_whose_archive_is_closed_proves_nothing()
    {
        _rig.Discord.Answer(200, Me).Answer(200, """{"id":"1","type":15,"guild_id":"3"}""").Answer(200, """{"threads":[]}""")
            .Answer(403, """{"code":50001,"message":"Missing Access"}""");

        Assert.IsType<LookupOutcome.Unreadable>(await FindInForumAsync());
    }

    private Task<LookupOutcome> FindInForumAsync() => _finding.FindAsync(
        new Post.ToForum(new ChannelId(1), "2024-W21", [], new Messages.Message()), Mark, _rig.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

    private Task<LookupOutcome> FindAsync() =>
        _finding.FindAsync(new Post.ToChannel(new ChannelId(1), new Messages.Message(), Nonce: null), Mark, _rig.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
}
