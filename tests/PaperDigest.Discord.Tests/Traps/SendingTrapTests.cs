using PaperDigest.Discord.Tests.Live;
using PaperDigest.Messages;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Worlds;
using Message = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Traps;

/// <summary>What sending has done to others. The numbers are those of the list of mistakes others made.</summary>
public sealed class SendingTrapTests : IAsyncLifetime
{
    private LiveRig _rig = null!; // set before each test

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private World World => _rig.Sandbox.World;

    private Channel Papers => World.Channels.Named("papers", World.PaperClub);

    public async ValueTask InitializeAsync() => _rig = await LiveRig.StartAsync(new GatewayOptions());

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    /// <remarks>https://github.com/discordjs/discord.js/issues/2655.</remarks>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trap_01_post_whose_answer_was_lost_is_there_once(bool isDropped)
    {
        _rig.Sandbox.Faults.Add(RequestMatch.SentMessages, isDropped ? new Fault.DropsAfterExecuting() : new Fault.FailsAfterExecuting(), times: 2);

        Assert.IsType<PostOutcome.Posted>(await PostAsync("digest", "nonce"));

        Assert.Single(World.Messages.ByBot(Papers.Id));
    }

    /// <remarks>https://github.com/discord-jda/JDA/issues/2019.</remarks>
    [Fact]
    public async Task Trap_01_post_without_a_nonce_is_not_repeated()
    {
        _rig.Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.FailsAfterExecuting());

        Assert.IsType<PostOutcome.Unclear>(await PostAsync("digest", nonce: null));

        Assert.Single(World.Messages.ByBot(Papers.Id));
    }

    /// <remarks>https://github.com/appwrite/grafana-oncall/pull/23.</remarks>
    [Fact]
    public async Task Trap_02_forum_post_whose_answer_was_lost_is_not_repeated()
    {
        var forum = World.Channels.Named("reading-room", World.PaperClub);
        _rig.Sandbox.Faults.Add(new RequestMatch { Method = "POST" }, new Fault.DropsAfterExecuting());

        var outcome = await _rig.WaitAsync(_rig.Connection.PostAsync(new Post.ToForum(new ChannelId(forum.Id.Value), "Week 32", [], new Message { Text = "digest" }), Token));

        Assert.IsType<PostOutcome.Unclear>(outcome);
        Assert.Single(World.Channels.ThreadsOf(forum.Id));
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/5987.</remarks>
    [Fact]
    public async Task Trap_14_no_direct_channel_is_opened_for_hours_after_discord_said_too_many()
    {
        _rig.Sandbox.Faults.Add(new RequestMatch { Method = "POST" }, new Fault.Refuses(403, 40003, "You are opening direct messages too fast."));

        var first = await OpenAsync(_rig.Sandbox.People.Ada.Id.Value);
        var second = await OpenAsync(_rig.Sandbox.People.Lin.Id.Value);

        Assert.All([first, second], outcome => Assert.InRange(Assert.IsType<DirectChannelOutcome.NotNow>(outcome).RetryAfter, TimeSpan.FromHours(5), TimeSpan.FromHours(6)));
        Assert.Single(_rig.Sandbox.Log.All);
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/8554.</remarks>
    [Fact]
    public async Task Trap_16_server_error_is_not_repeated_for_ever_and_no_message_uses_the_new_components()
    {
        _rig.Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.FailsBeforeExecuting(500), times: 100);

        Assert.IsType<PostOutcome.Unclear>(await PostAsync("digest", "nonce"));

        Assert.Equal(4, _rig.Sandbox.Log.All.Count);
        Assert.All(_rig.Sandbox.Log.All, request => Assert.False(request.Request?.TryGetProperty("flags", out _)));
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/6928.</remarks>
    [Fact]
    public async Task Trap_18_archived_thread_is_opened_again_once_and_a_locked_one_is_left()
    {
        _rig.Sandbox.Faults.Add(RequestMatch.SentMessages, new Fault.Refuses(400, 50083, "Thread is archived"), times: 2);

        Assert.Equal(RefusalKind.Permission, Assert.IsType<PostOutcome.Refused>(await PostAsync("digest", "nonce")).Kind);

        Assert.InRange(_rig.Sandbox.Log.Of("POST", "/channels/{channel}/messages").Count, 1, 2);
    }

    /// <remarks>https://github.com/discord/discord-api-docs/issues/1315.</remarks>
    [Fact]
    public void Trap_18_no_length_is_counted_shorter_than_discord_counts_it() =>
        Assert.NotEmpty(MessageCheck.Violations(new Message { Text = string.Concat(Enumerable.Repeat("😀", MessageLimits.TextCharacters)) }));

    private Task<PostOutcome> PostAsync(string text, string? nonce) =>
        _rig.WaitAsync(_rig.Connection.PostAsync(new Post.ToChannel(new ChannelId(Papers.Id.Value), new Message { Text = text }, nonce), Token));

    private Task<DirectChannelOutcome> OpenAsync(ulong user) => _rig.WaitAsync(_rig.Connection.OpenDirectChannelAsync(new UserId(user), Token));
}
