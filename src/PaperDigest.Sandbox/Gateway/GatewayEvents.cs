using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>Says which event a change of the world is to a session, if any.</summary>
internal sealed class GatewayEvents(World world)
{
    public (string Name, JsonNode Data)? FindEvent(WorldEvent change, GatewaySession session) => change switch
    {
        WorldEvent.InteractionCreated { Interaction: var interaction } => ForInteraction(interaction, session),
        WorldEvent.MessageCreated { Message: var message } => ForMessage("MESSAGE_CREATE", message, session),
        WorldEvent.MessageChanged { Message: var message } => ForMessage("MESSAGE_UPDATE", message, session),
        WorldEvent.MessageDeleted { Message: var message } => ForMessage("MESSAGE_DELETE", message, session),
        WorldEvent.MemberChanged { Member: var member } => ForMember(member, session),
        _ => session.Wants(GatewayIntents.Guilds) ? FindGuildEvent(change, session) : null,
    };

    private (string Name, JsonNode Data)? FindGuildEvent(WorldEvent change, GatewaySession session) => change switch
    {
        WorldEvent.GuildJoined { Guild: var guild } => InGuild(guild.Id, session, "GUILD_CREATE", () => GuildShape.OfJoined(world, guild)),
        WorldEvent.GuildLeft { Guild: var guild, IsOutage: var isOutage } when session.Covers(guild.Id) =>
            ("GUILD_DELETE", isOutage ? GuildShape.OfUnavailable(guild) : new JsonObject { ["id"] = guild.Id.ToString() }),
        WorldEvent.GuildChanged { Guild: var guild } => InGuild(guild.Id, session, "GUILD_UPDATE", () => GuildShape.Of(world, guild)),
        WorldEvent.ChannelCreated { Channel: var channel } => ForChannel(channel, session, "CREATE"),
        WorldEvent.ChannelChanged { Channel: var channel } => ForChannel(channel, session, "UPDATE"),
        WorldEvent.ChannelDeleted { Channel: var channel } => ForChannel(channel, session, "DELETE"),
        WorldEvent.PinsChanged { Channel: { GuildId: { } guildId } channel } => InGuild(guildId, session, "CHANNEL_PINS_UPDATE", () => OfPins(channel)),
        WorldEvent.RoleCreated { Role: var role } => InGuild(role.GuildId, session, "GUILD_ROLE_CREATE", () => OfRole(role)),
        WorldEvent.RoleChanged { Role: var role } => InGuild(role.GuildId, session, "GUILD_ROLE_UPDATE", () => OfRole(role)),
        WorldEvent.RoleDeleted { Role: var role } => InGuild(role.GuildId, session, "GUILD_ROLE_DELETE", () => new JsonObject
        {
            ["guild_id"] = role.GuildId.ToString(),
            ["role_id"] = role.Id.ToString(),
        }),
        _ => null,
    };

    private (string Name, JsonNode Data)? ForInteraction(Interaction interaction, GatewaySession session)
    {
        var guildId = world.Channels.Find(interaction.ChannelId)?.GuildId;
        var isMine = guildId is { } id ? session.Covers(id) : session.Shard == 0;
        return isMine ? ("INTERACTION_CREATE", WireFormat.Copy(interaction.Payload) ?? new JsonObject()) : null;
    }

    private (string Name, JsonNode Data)? ForMessage(string name, Message message, GatewaySession session)
    {
        if (message.IsEphemeral || world.Channels.Find(message.ChannelId) is not { } channel)
        {
            return null;
        }

        var intent = channel.GuildId is null ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;
        var isMine = channel.GuildId is { } guildId ? session.Covers(guildId) : session.Shard == 0;
        if (!isMine || !session.Wants(intent) || !world.Access.Allows(channel, World.ApplicationId, Rights.ViewChannel))
        {
            return null;
        }

        var data = name.EndsWith("DELETE", StringComparison.Ordinal)
            ? new JsonObject { ["id"] = message.Id.ToString(), ["channel_id"] = channel.Id.ToString() }
            : session.Wants(GatewayIntents.MessageContent) ? MessageShape.OfCreated(world, message) : MessageShape.OfRead(world, message);
        data["channel_type"] = (int)channel.Kind;
        if (channel.GuildId is { } id)
        {
            AddGuildParts(data, message, id);
        }

        return (name, data);
    }

    // The author's membership comes with events only, and not with answers to interactions: webhooks send those.
    // https://docs.discord.com/developers/events/gateway-events#message-create
    private void AddGuildParts(JsonObject data, Message message, Snowflake guildId)
    {
        data["guild_id"] = guildId.ToString();
        if (data.ContainsKey("author") && message.InteractionId is null && world.Guilds.FindMember(guildId, message.AuthorId) is { } author)
        {
            data["member"] = UserShape.OfMember(author);
        }
    }

    private (string Name, JsonNode Data)? ForMember(Member member, GatewaySession session)
    {
        // The bot hears of itself always; of others only with the privileged intent.
        var isOwn = member.UserId == World.ApplicationId;
        if ((!isOwn && !session.Wants(GatewayIntents.GuildMembers)) || !session.Covers(member.GuildId) || !IsBotIn(member.GuildId))
        {
            return null;
        }

        var data = UserShape.OfMemberWithUser(world, member);
        data["guild_id"] = member.GuildId.ToString();
        return ("GUILD_MEMBER_UPDATE", data);
    }

    private (string Name, JsonNode Data)? ForChannel(Channel channel, GatewaySession session, string verb)
    {
        if (channel.GuildId is not { } guildId)
        {
            return null; // direct messages are not announced to bots
        }

        if (!channel.IsThread)
        {
            return InGuild(guildId, session, $"CHANNEL_{verb}", () => ChannelShape.Of(channel));
        }

        return world.Access.Allows(channel, World.ApplicationId, Rights.ViewChannel) || string.Equals(verb, "DELETE", StringComparison.Ordinal)
            ? InGuild(guildId, session, $"THREAD_{verb}", () => OfThread(channel, verb))
            : null;
    }

    private static JsonObject OfThread(Channel thread, string verb)
    {
        if (string.Equals(verb, "DELETE", StringComparison.Ordinal))
        {
            return OfGoneThread(thread);
        }

        var shape = ChannelShape.Of(thread);
        if (string.Equals(verb, "CREATE", StringComparison.Ordinal))
        {
            shape["newly_created"] = true;
        }

        return shape;
    }

    private (string Name, JsonNode Data)? InGuild(Snowflake guildId, GatewaySession session, string name, Func<JsonNode> shape) =>
        session.Covers(guildId) && IsBotIn(guildId) ? (name, shape()) : null;

    private bool IsBotIn(Snowflake guildId) => world.Guilds.FindMember(guildId, World.ApplicationId) is not null;

    private static JsonObject OfRole(Role role) => new() { ["guild_id"] = role.GuildId.ToString(), ["role"] = GuildShape.OfRole(role) };

    private JsonObject OfPins(Channel channel) => new()
    {
        ["guild_id"] = channel.GuildId?.ToString(),
        ["channel_id"] = channel.Id.ToString(),
        ["last_pin_timestamp"] = world.Messages.In(channel.Id).Max(message => message.PinnedAt) is { } last ? WireFormat.Moment(last) : null,
    };

    private static JsonObject OfGoneThread(Channel thread) => new()
    {
        ["id"] = thread.Id.ToString(),
        ["guild_id"] = thread.GuildId?.ToString(),
        ["parent_id"] = thread.ParentId?.ToString(),
        ["type"] = (int)thread.Kind,
    };
}
