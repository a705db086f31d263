using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Commands;

/// <summary>Who acted, and where.</summary>
public sealed record Reader
{
    /// <summary>The person.</summary>
    public required UserId User { get; init; }

    /// <summary>The language of the person's Discord.</summary>
    public required Language Language { get; init; }

    /// <summary>Where it happened.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The server; none in direct messages.</summary>
    public GuildId? Guild { get; init; }

    /// <summary>The server's own language, if it happened in one.</summary>
    public Language? GuildLanguage { get; init; }

    /// <summary>The person's rights in that channel; none outside servers.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Whether we are a member of that server, and not only installed by the person.</summary>
    public bool IsBotMember { get; init; }
}
