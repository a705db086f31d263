using Discord.WebSocket;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Something the library told.</summary>
internal abstract record Heard
{
    private Heard()
    {
    }

    public sealed record Asked(SocketInteraction Interaction) : Heard;

    public sealed record Changed(GuildChange Change) : Heard;

    public sealed record Began(Ready Ready) : Heard;

    /// <summary>Discord will not have us.</summary>
    public sealed record Refused(string Reason) : Heard;

    /// <summary>The library tries no more to connect, though nothing forbids it.</summary>
    public sealed record GaveUp(DiscordSocketClient Shard) : Heard;
}
