using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>An event we care about.</summary>
internal abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    public sealed record SessionStarted(Ready Ready) : GatewayEvent;

    public sealed record SessionResumed : GatewayEvent;

    public sealed record GuildAppeared(Guild Guild) : GatewayEvent;

    public sealed record GuildChanged(Guild Guild) : GatewayEvent;

    public sealed record GuildVanished(UnavailableGuild Guild) : GatewayEvent;

    /// <summary>New or changed; threads too.</summary>
    public sealed record ChannelSeen(Channel Channel) : GatewayEvent;

    public sealed record ChannelDeleted(Channel Channel) : GatewayEvent;

    public sealed record ThreadsSynced(ThreadListSync Threads) : GatewayEvent;

    public sealed record RoleSeen(GuildRoleChange Role) : GatewayEvent;

    public sealed record RoleDeleted(GuildRoleDelete Role) : GatewayEvent;

    public sealed record MemberChanged(GuildMemberUpdate Member) : GatewayEvent;

    public sealed record InteractionArrived(Interaction Interaction) : GatewayEvent;

    /// <summary>Reads an event; null if it is none of ours.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is ours, and not as documented.</exception>
    public static GatewayEvent? TryRead(GatewayFrame frame)
    {
        var json = frame.Payload.Span;
        var shapes = WireJson.Shapes;
        return frame.EventName switch
        {
            "INTERACTION_CREATE" => new InteractionArrived(Parse(json, shapes.Interaction)),
            "READY" => new SessionStarted(Parse(json, shapes.Ready)),
            "RESUMED" => new SessionResumed(),
            "GUILD_CREATE" => new GuildAppeared(Parse(json, shapes.Guild)),
            "GUILD_UPDATE" => new GuildChanged(Parse(json, shapes.Guild)),
            "GUILD_DELETE" => new GuildVanished(Parse(json, shapes.UnavailableGuild)),
            "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" => new ChannelSeen(Parse(json, shapes.Channel)),
            "CHANNEL_DELETE" or "THREAD_DELETE" => new ChannelDeleted(Parse(json, shapes.Channel)),
            "THREAD_LIST_SYNC" => new ThreadsSynced(Parse(json, shapes.ThreadListSync)),
            "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" => new RoleSeen(Parse(json, shapes.GuildRoleChange)),
            "GUILD_ROLE_DELETE" => new RoleDeleted(Parse(json, shapes.GuildRoleDelete)),
            "GUILD_MEMBER_UPDATE" => new MemberChanged(Parse(json, shapes.GuildMemberUpdate)),
            _ => null,
        };
    }

    private static T Parse<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape)
        where T : class =>
        System.Text.Json.JsonSerializer.Deserialize(json, shape) ?? throw new System.Text.Json.JsonException("The event has no content.");
}
