namespace PaperDigest.Sandbox.Worlds;

/// <summary>Something that changed in the world.</summary>
public abstract record WorldEvent
{
    private WorldEvent()
    {
    }

    /// <summary>The bot is in a server now, or the server is back from an outage.</summary>
    public sealed record GuildJoined(Guild Guild) : WorldEvent;

    /// <summary>The bot was removed, or (<paramref name="IsOutage"/>) the server is out of reach.</summary>
    public sealed record GuildLeft(Guild Guild, bool IsOutage) : WorldEvent;

    /// <summary>A server's name, language or features.</summary>
    public sealed record GuildChanged(Guild Guild) : WorldEvent;

    /// <summary>A channel or thread appeared.</summary>
    public sealed record ChannelCreated(Channel Channel) : WorldEvent;

    /// <summary>A channel or thread changed.</summary>
    public sealed record ChannelChanged(Channel Channel) : WorldEvent;

    /// <summary>A channel or thread is gone.</summary>
    public sealed record ChannelDeleted(Channel Channel) : WorldEvent;

    /// <summary>The pins of a channel changed.</summary>
    public sealed record PinsChanged(Channel Channel) : WorldEvent;

    /// <summary>A role appeared.</summary>
    public sealed record RoleCreated(Role Role) : WorldEvent;

    /// <summary>A role changed.</summary>
    public sealed record RoleChanged(Role Role) : WorldEvent;

    /// <summary>A role is gone.</summary>
    public sealed record RoleDeleted(Role Role) : WorldEvent;

    /// <summary>A member's roles or timeout changed.</summary>
    public sealed record MemberChanged(Member Member) : WorldEvent;

    /// <summary>A person's language or wishes changed.</summary>
    public sealed record UserChanged(User User) : WorldEvent;

    /// <summary>A message was posted, ephemeral ones included.</summary>
    public sealed record MessageCreated(Message Message) : WorldEvent;

    /// <summary>A message was edited, pinned, published, or stopped thinking.</summary>
    public sealed record MessageChanged(Message Message) : WorldEvent;

    /// <summary>A message is gone.</summary>
    public sealed record MessageDeleted(Message Message) : WorldEvent;

    /// <summary>The registered commands changed; null for the global ones.</summary>
    public sealed record CommandsChanged(Snowflake? GuildId) : WorldEvent;

    /// <summary>Somebody acted: the bot is to be told.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : WorldEvent;

    /// <summary>An interaction was answered or missed.</summary>
    public sealed record InteractionChanged(Interaction Interaction) : WorldEvent;

    /// <summary>The bot's gateway session came or went.</summary>
    public sealed record BotPresenceChanged(bool IsOnline) : WorldEvent;
}
