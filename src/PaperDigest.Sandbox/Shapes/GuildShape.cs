using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Shapes;

/// <summary>Servers and roles as Discord's JSON.</summary>
internal static class GuildShape
{
    public static JsonObject Of(World world, Guild guild) => new()
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["description"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["banner"] = null,
        ["owner_id"] = guild.OwnerId.ToString(),
        ["preferred_locale"] = guild.PreferredLocale,
        ["features"] = WireFormat.ListOf(guild.Features.Select(feature => (JsonNode?)feature)),
        ["roles"] = WireFormat.ListOf(world.Guilds.RolesOf(guild.Id).Select(OfRole)),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["application_id"] = null,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 1,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["max_members"] = 500_000,
        ["max_video_channel_users"] = 25,
    };

    public static JsonObject OfUnavailable(Guild guild) => new() { ["id"] = guild.Id.ToString(), ["unavailable"] = true };

    /// <summary>What GUILD_CREATE carries: the server with its channels, threads, and the bot's own membership.</summary>
    public static JsonObject OfJoined(World world, Guild guild)
    {
        var own = world.Guilds.FindMember(guild.Id, World.ApplicationId)
            ?? throw new InvalidOperationException($"The bot is not in server {guild.Id}.");
        var channels = world.Channels.In(guild.Id);
        var shape = Of(world, guild);
        shape["joined_at"] = WireFormat.Moment(own.JoinedAt);
        shape["large"] = false;
        shape["unavailable"] = false;
        shape["member_count"] = world.Guilds.MembersOf(guild.Id).Count;
        shape["members"] = new JsonArray(UserShape.OfMemberWithUser(world, own));
        shape["channels"] = WireFormat.ListOf(channels.Where(channel => !channel.IsThread).Select(ChannelShape.Of));
        shape["threads"] = WireFormat.ListOf(channels.Where(IsVisibleThread).Select(ChannelShape.Of));
        shape["presences"] = new JsonArray();
        shape["voice_states"] = new JsonArray();
        shape["stage_instances"] = new JsonArray();
        shape["guild_scheduled_events"] = new JsonArray();
        shape["soundboard_sounds"] = new JsonArray();
        return shape;

        bool IsVisibleThread(Channel channel) =>
            channel.Thread is { IsArchived: false } && world.Access.Allows(channel, World.ApplicationId, Rights.ViewChannel);
    }

    public static JsonObject OfRole(Role role)
    {
        var shape = Plain(role);
        if (role.IsManaged)
        {
            // The only app here is the bot.
            shape["tags"] = new JsonObject { ["bot_id"] = World.ApplicationId.ToString() };
        }

        return shape;
    }

    private static JsonObject Plain(Role role) => new()
    {
        ["id"] = role.Id.ToString(),
        ["name"] = role.Name,
        ["color"] = role.Color,
        ["colors"] = new JsonObject { ["primary_color"] = role.Color, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = role.Position,
        ["permissions"] = RightNames.ToWire(role.Rights),
        ["managed"] = role.IsManaged,
        ["mentionable"] = role.IsMentionable,
        ["flags"] = 0,
    };
}
