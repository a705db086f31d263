using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Commands;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Tests.Gateway;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Ports;
using DomainMessage = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Noise;

/// <summary>Whatever comes out of the gateway's socket: it is logged or taken in, and the next word is heard. The seed printed on failure is the input.</summary>
public sealed class AnyFrameTests : IDisposable
{
    private const string Hello = """{"op":10,"d":{"heartbeat_interval":45000}}""";
    private const string Ready = """{"op":0,"t":"READY","s":1,"d":{"v":10,"user":{"id":"2"},"guilds":[{"id":"3"}],"session_id":"S","resume_gateway_url":"wss://resume.test/","shard":[0,1]}}""";

    private static readonly (string Name, string Payload)[] Events =
    [
        ("READY", """{"v":10,"user":{"id":"2"},"guilds":[{"id":"3","unavailable":true}],"session_id":"S","resume_gateway_url":"wss://resume.test/","shard":[0,1]}"""),
        ("RESUMED", "{}"),
        ("GUILD_CREATE", Samples.GuildCreate),
        ("GUILD_UPDATE", Samples.GuildCreate),
        ("GUILD_DELETE", """{"id":"3","unavailable":true}"""),
        ("CHANNEL_UPDATE", """{"id":"4","guild_id":"3","type":0,"permission_overwrites":[{"id":"3","type":0,"allow":"0","deny":"1024"}]}"""),
        ("CHANNEL_DELETE", """{"id":"4","guild_id":"3","type":0}"""),
        ("THREAD_LIST_SYNC", """{"guild_id":"3","threads":[{"id":"44","type":11,"parent_id":"4","name":"week 32"}],"members":[]}"""),
        ("GUILD_ROLE_UPDATE", """{"guild_id":"3","role":{"id":"3","name":"@everyone","permissions":"0"}}"""),
        ("GUILD_ROLE_DELETE", """{"guild_id":"3","role_id":"31"}"""),
        ("GUILD_MEMBER_UPDATE", """{"guild_id":"3","user":{"id":"2"},"roles":[]}"""),
        ("INTERACTION_CREATE", Samples.SlashInteraction),
        ("INTERACTION_CREATE", Samples.Autocomplete),
        ("INTERACTION_CREATE", Samples.Button),
        ("INTERACTION_CREATE", Samples.Menu),
        ("INTERACTION_CREATE", Samples.Submitted),
        ("INTERACTION_CREATE", Samples.PickedMessage),
        ("INTERACTION_CREATE", Samples.ChannelAndRole),
    ];

    private readonly RestRig _rig = new();

    public AnyFrameTests() => _rig.Discord.Otherwise = _ => ScriptedDiscord.Write(204);

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Any_bytes_are_survived() =>
        Prop.ForAll(Seeds, seed => SurviveAsync(new Gibberish(seed).Bytes())).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_frame_with_something_wrong_in_it_is_survived() => Prop.ForAll(Seeds, seed =>
    {
        var noise = new Gibberish(seed);
        var (name, payload) = noise.OneOf(Events);
        var frame = string.Create(CultureInfo.InvariantCulture, $$"""{"op":{{noise.Next(12)}},"t":"{{name}}","s":{{noise.Next(100)}},"d":{{payload}}}""");
        return SurviveAsync(Gibberish.Utf8(noise.Spoil(frame)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_event_with_something_wrong_in_it_is_survived() => Prop.ForAll(Seeds, seed =>
    {
        var noise = new Gibberish(seed);
        var (name, payload) = noise.OneOf(Events);
        return SurviveAsync(Gibberish.Utf8($$"""{"op":0,"t":"{{name}}","s":7,"d":{{noise.Spoil(payload)}}}"""));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    /// <summary>Says hello, READY, the noise, and then something that must still be heard, unless the noise was a word that ends the connection.</summary>
    private async Task<bool> SurviveAsync(byte[] noise)
    {
        var cache = new GuildCache(_rig.Clock);
        var desk = new InteractionDesk(_rig.Clock, _rig.Log.For<InteractionDesk>());
        var intake = new InteractionIntake(new InteractionReading(cache), _rig.Rest, desk);
        var listener = new DiscordListener([], (_, _) => Task.FromResult<Reply>(new Reply.Says(new DomainMessage { Text = "hi" }, IsPrivate: true)), _ => true, (_, _) => Task.CompletedTask);
        using var stop = new CancellationTokenSource();
        var answering = intake.RunAsync(listener, stop.Token);
        var heard = new List<GatewayEvent>();
        await using var socket = new ScriptedSocket();
        var line = new GatewayLine(new ShardSettings(0, 1, new Uri("wss://gateway.test/"), IsAddressFixed: false), new BotToken(RestRig.Token), () => socket);
        var session = new SharedSession(new GatewaySession(new Random(1)), _rig.Clock);
        await using var conversation = new ShardConversation(session, line, socket, turn: null, _rig.Log.For<Shard>());
        socket.Say(Hello);
        socket.Say(Ready);
        socket.SayBytes(noise);
        socket.Say("""{"op":0,"t":"RESUMED","s":9,"d":{}}""");
        socket.HangUp(4000);

        await conversation.RunAsync(async (happened, token) =>
        {
            heard.Add(happened);
            if (happened is GatewayEvent.InteractionArrived { Interaction: var interaction })
            {
                await intake.TakeAsync(interaction, listener, token);
            }
            else
            {
                cache.Apply(happened, new PaperDigest.Discord.Wire.Snowflake(2));
            }
        }, stop.Token);

        await stop.CancelAsync();
        await answering;
        return (heard is [.., GatewayEvent.SessionResumed] || socket.ClosedWith is CloseCodes.Resumable)
            && !_rig.Log.Lines.Any(logged => logged.Contains(RestRig.Token, StringComparison.Ordinal) || logged.Contains("aSecret", StringComparison.Ordinal));
    }
}
