using System.Text.Json;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>One shard's way to the gateway: where it connects and how its words are written.</summary>
internal sealed class GatewayLine(ShardSettings settings, BotToken token, Func<IGatewaySocket> createSocket)
{
    /// <summary>GUILDS and nothing else: https://discord.com/developers/docs/topics/gateway#list-of-intents.</summary>
    private const int Intents = 1;
    private const int Watching = 3;
    private const string Query = "v=10&encoding=json";
    private const string Library = "PaperDigest";

    public ShardSettings Settings => settings;

    /// <summary>Not yet connected.</summary>
    public IGatewaySocket CreateSocket() => settings.Compression == GatewayCompression.ZlibStream ? new InflatingSocket(createSocket()) : createSocket();

    /// <summary>The address with what every connection has to ask for.</summary>
    public Uri AddressFor(ConnectPlan plan)
    {
        var chosen = settings.IsAddressFixed ? settings.Address : plan.Address ?? settings.Address;
        return new UriBuilder(chosen) { Query = settings.Compression == GatewayCompression.ZlibStream ? $"{Query}&compress=zlib-stream" : Query }.Uri;
    }

    /// <summary>Whether one can connect there at all: addresses come from outside.</summary>
    public static bool IsUsable(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "wss" or "ws" };

    /// <summary>The frame for an action; null if the action is none to send.</summary>
    public byte[]? FindFrame(SessionAction action) => action switch
    {
        SessionAction.SendHeartbeat beat => JsonSerializer.SerializeToUtf8Bytes(
            new OutgoingFrame<long?>(Opcode.Heartbeat, beat.Sequence), WireJson.Shapes.HeartbeatFrame),
        SessionAction.SendIdentify => JsonSerializer.SerializeToUtf8Bytes(
            new OutgoingFrame<Identify>(Opcode.Identify, WriteIdentify()), WireJson.Shapes.IdentifyFrame),
        SessionAction.SendResume resume => JsonSerializer.SerializeToUtf8Bytes(
            new OutgoingFrame<Resume>(Opcode.Resume, new Resume(token.Reveal(), resume.SessionId, resume.Sequence)), WireJson.Shapes.ResumeFrame),
        _ => null,
    };

    private Identify WriteIdentify() =>
        new(token.Reveal(), Intents, new IdentifyProperties(OperatingSystem.IsWindows() ? "windows" : "linux", Library, Library), [settings.Id, settings.Count])
        {
            Presence = new Presence([new Activity("/paper", Watching)], "online"),
        };
}
