using System.IO.Compression;
using System.Text.Json;
using PaperDigest.Sandbox.Tests.Bots;

namespace PaperDigest.Sandbox.Tests.Gateway;

public sealed class GatewayTests : SandboxTest
{
    [Fact]
    public async Task Session_begins_with_hello_ready_and_the_servers()
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);

        var hello = await gateway.ReadOpAsync(10, Stop);
        await gateway.IdentifyAsync(Sandbox.Token, 1, Stop);
        var ready = await gateway.ReadEventAsync("READY", Stop);
        var first = await gateway.ReadEventAsync("GUILD_CREATE", Stop);
        var second = await gateway.ReadEventAsync("GUILD_CREATE", Stop);

        Assert.Equal(41250, hello.GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        Assert.Equal(2, ready.GetProperty("guilds").GetArrayLength());
        Assert.Equal(Sandbox.GatewayUrl.AbsoluteUri, ready.GetProperty("resume_gateway_url").GetString());
        Assert.Equal(("Paper Club", "论文小组"), (first.GetProperty("name").GetString(), second.GetProperty("name").GetString()));
        Assert.Equal(1, first.GetProperty("members").GetArrayLength());
        Assert.True(Sandbox.Gateway.IsBotOnline);
    }

    [Theory]
    [InlineData("wrong", 1L, new[] { 0, 1 }, 4004)]
    [InlineData(null, 1L << 40, new[] { 0, 1 }, 4013)]
    [InlineData(null, 1L << 15, new[] { 0, 1 }, 4014)]
    [InlineData(null, 1L, new[] { 1, 1 }, 4010)]
    public async Task Bad_identify_is_closed_with_its_code(string? token, long intents, int[] shard, int code)
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await gateway.IdentifyAsync(token ?? Sandbox.Token, intents, Stop, shard);

        Assert.Equal(code, await gateway.ReadToEndAsync(Stop));
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("not json", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    public async Task Bad_frame_is_closed_with_its_code(string frame, int code)
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await gateway.SendTextAsync(frame, Stop);

        Assert.Equal(code, await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Frame_of_4096_bytes_passes_and_of_4097_does_not()
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await gateway.SendTextAsync("""{"op":1,"d":null}""".PadRight(4096), Stop);
        await gateway.ReadOpAsync(11, Stop);
        await gateway.SendTextAsync("""{"op":1,"d":null}""".PadRight(4097), Stop);

        Assert.Equal(4002, await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Old_version_is_closed()
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop, "v=6&encoding=json");

        Assert.Equal(4012, await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Second_identify_is_closed()
    {
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        await gateway.IdentifyAsync(Sandbox.Token, 1, Stop);

        Assert.Equal(4005, await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Identifies_within_five_seconds_are_told_to_wait()
    {
        using var first = await PlainGateway.LogInAsync(Sandbox, Stop);
        using var second = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await second.IdentifyAsync(Sandbox.Token, 1, Stop);
        var invalid = await second.ReadOpAsync(9, Stop);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(Sandbox.Token, 1, Stop);
        await second.ReadEventAsync("READY", Stop);

        Assert.False(invalid.GetProperty("d").GetBoolean());
        Assert.Equal(2, Sandbox.Gateway.IdentifyCount);
    }

    [Fact]
    public async Task Budget_of_identifies_ends_at_last()
    {
        Sandbox.Options.Gateway.IdentifyBudget = 1;
        using var first = await PlainGateway.LogInAsync(Sandbox, Stop);
        var limits = (await Bot.GetAsync("/gateway/bot", Stop)).Json.GetProperty("session_start_limit");
        Clock.Advance(TimeSpan.FromSeconds(5));
        using var second = await PlainGateway.ConnectAsync(Sandbox, Stop);

        await second.IdentifyAsync(Sandbox.Token, 1, Stop);

        Assert.Equal(0, limits.GetProperty("remaining").GetInt32());
        Assert.Equal(4004, await second.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task More_than_120_frames_a_minute_are_closed()
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);

        for (var index = 0; index < 120; index++)
        {
            await gateway.SendAsync(new { op = 1, d = (int?)null }, Stop);
            await gateway.ReadOpAsync(11, Stop);
        }

        await gateway.SendAsync(new { op = 1, d = (int?)null }, Stop);

        Assert.Equal(4008, await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Client_without_heartbeats_is_closed()
    {
        Sandbox.Options.Gateway.HeartbeatGrace = TimeSpan.Zero;
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        Clock.Advance(Sandbox.Options.Gateway.HeartbeatInterval * 1.5);

        Assert.Equal(4009, await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Jump_of_the_clock_leaves_a_client_time_to_beat()
    {
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        Clock.Advance(TimeSpan.FromDays(7));
        await gateway.SendAsync(new { op = 1, d = gateway.Sequence }, Stop);

        Assert.Equal(11, (await gateway.ReadOpAsync(11, Stop)).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Gateway_misbehaves_on_demand()
    {
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        Sandbox.Gateway.AskToReconnect();
        await gateway.ReadOpAsync(7, Stop);
        Sandbox.Gateway.Invalidate(isResumable: true);
        var resumable = await gateway.ReadOpAsync(9, Stop);
        Sandbox.Gateway.AnswersHeartbeats = false;
        await gateway.SendAsync(new { op = 1, d = gateway.Sequence }, Stop);
        Sandbox.Gateway.Close(4000);
        var frames = new List<int>();
        while (await gateway.ReadAsync(Stop) is { } frame)
        {
            frames.Add(frame.GetProperty("op").GetInt32());
        }

        Assert.True(resumable.GetProperty("d").GetBoolean());
        Assert.DoesNotContain(11, frames);
        Assert.Equal(4000, gateway.CloseCode);
    }

    [Fact]
    public async Task Dropped_line_ends_without_a_code()
    {
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        Sandbox.Gateway.Drop();

        Assert.Null(await gateway.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Compressed_stream_inflates_to_the_same_frames()
    {
        using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop, "v=10&encoding=json&compress=zlib-stream");
        await gateway.IdentifyAsync(Sandbox.Token, 1, Stop);

        using var received = new MemoryStream();
        for (var index = 0; index < 4; index++)
        {
            var bytes = await gateway.ReadBytesAsync(Stop);
            Assert.Equal([0x00, 0x00, 0xFF, 0xFF], bytes![^4..]); // four frames were promised
            await received.WriteAsync(bytes, Stop);
        }

        received.Position = 0;
        await using var inflated = new ZLibStream(received, CompressionMode.Decompress);
        var reader = new StreamReader(inflated);
        var text = await reader.ReadToEndAsync(Stop);
        Assert.StartsWith("""{"t":null,"s":null,"op":10""", text, StringComparison.Ordinal);
        Assert.Contains("论文小组", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_can_come_in_fragments()
    {
        Sandbox.Options.Gateway.FragmentBytes = 100;

        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);

        Assert.NotEmpty(gateway.SessionId);
    }

    [Fact]
    public async Task Shards_share_the_servers()
    {
        Sandbox.Options.Gateway.MaxConcurrency = 2;
        var counts = new List<int>();
        for (var shard = 0; shard < 2; shard++)
        {
            using var gateway = await PlainGateway.ConnectAsync(Sandbox, Stop);
            await gateway.IdentifyAsync(Sandbox.Token, 1, Stop, [shard, 2]);
            counts.Add((await gateway.ReadEventAsync("READY", Stop)).GetProperty("guilds").GetArrayLength());
        }

        Assert.Equal(2, counts.Sum());
        Assert.Equal(JsonValueKind.String, (await Bot.GetAsync("/gateway/bot", Stop)).Json.GetProperty("url").ValueKind);
    }
}
