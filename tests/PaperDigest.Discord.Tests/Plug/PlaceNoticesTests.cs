using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class PlaceNoticesTests : IAsyncLifetime
{
    private const string Gone = """{"code":10004,"message":"Unknown Guild"}""";

    private readonly RestRig _rig = new();
    private readonly Channel<PlaceNotice> _told = System.Threading.Channels.Channel.CreateUnbounded<PlaceNotice>();
    private readonly CancellationTokenSource _stop = new();
    private readonly PlaceNotices _notices;
    private readonly DiscordListener _listener;
    private Task? _running;

    public PlaceNoticesTests()
    {
        var places = new PlaceInspection(_rig.Rest, new OwnIdentity(_rig.Rest), new GuildCache(_rig.Clock), _rig.Clock);
        _notices = new PlaceNotices(places.TryAskMembershipAsync, NullLogger<PlaceNotices>.Instance);
        _listener = new DiscordListener([], (_, _) => throw new NotSupportedException(), _ => true, (notice, token) => _told.Writer.WriteAsync(notice, token).AsTask())
        {
            ListGuildsAsync = _ => Task.FromResult<System.Collections.Immutable.ImmutableArray<GuildId>>([new GuildId(3), new GuildId(1 << 22), new GuildId(2 << 22)]),
        };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _running = _notices.RunAsync(_listener, _stop.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running!; // InitializeAsync has set it.
        _stop.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public async Task Server_left_while_nobody_listened_is_told()
    {
        _rig.Discord.Answer(404, Gone);

        await BeginSessionAsync("""{"session_id":"S","user":{"id":"2"},"guilds":[{"id":"4194304","unavailable":true},{"id":"8388608"}]}""");

        Assert.Equal(new PlaceNotice.GuildLeft(new GuildId(3)), await _told.Reader.ReadAsync(Token));
    }

    [Fact]
    public async Task Other_shards_servers_are_not_missed()
    {
        _rig.Discord.Otherwise = _ => ScriptedDiscord.Write(404, Gone);

        await BeginSessionAsync("""{"session_id":"S","user":{"id":"2"},"guilds":[],"shard":[1,2]}""");
        await MarkEndAsync();

        Assert.Equal([new PlaceNotice.GuildLeft(new GuildId(1 << 22))], await ToldSoFarAsync());
    }

    [Theory]
    [InlineData(200, """{"id":"3"}""")]
    [InlineData(500, "")]
    [InlineData(403, """{"code":40333,"message":"internal network error"}""")]
    [InlineData(403, "<html>error code: 1015</html>")]
    public async Task What_is_not_surely_gone_is_not_told(int status, string body)
    {
        _rig.Discord.Otherwise = _ => ScriptedDiscord.Write(status, body);

        await BeginSessionAsync("""{"session_id":"S","user":{"id":"2"},"guilds":[{"id":"4194304"},{"id":"8388608"}]}""");
        await MarkEndAsync();

        Assert.Empty(await _rig.Clock.SkipWaitsAsync(ToldSoFarAsync()));
    }

    private async Task BeginSessionAsync(string ready) =>
        await _notices.TakeAsync(new GuildChange.SessionBegan(JsonSerializer.Deserialize(ready, WireJson.Shapes.Ready)!), Token); // The samples are READYs.

    private async Task MarkEndAsync() => await _notices.TakeAsync(new GuildChange.ChannelGone(default, default), Token);

    private async Task<List<PlaceNotice>> ToldSoFarAsync()
    {
        var told = new List<PlaceNotice>();
        while (await _told.Reader.ReadAsync(Token) is not PlaceNotice.ChannelGone and var notice)
        {
            told.Add(notice);
        }

        return told;
    }
}
