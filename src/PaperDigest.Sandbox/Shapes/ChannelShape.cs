using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Shapes;

/// <summary>Channels, threads and direct messages as Discord's JSON.</summary>
internal static class ChannelShape
{
    private const int RequireTagFlag = 1 << 4;

    public static JsonObject Of(Channel channel)
    {
        var shape = new JsonObject
        {
            ["id"] = channel.Id.ToString(),
            ["type"] = (int)channel.Kind,
            ["flags"] = channel.RequiresTag ? RequireTagFlag : 0,
            ["last_message_id"] = channel.LastMessageId?.ToString(),
        };
        if (channel.GuildId is { } guildId)
        {
            AddGuildParts(shape, channel, guildId);
        }

        if (channel.Kind == ChannelKind.Forum)
        {
            AddForumParts(shape, channel);
        }

        if (channel.Thread is { } thread)
        {
            AddThreadParts(shape, channel, thread);
        }

        return shape;
    }

    /// <summary>A direct message as the bot is told of it: the recipient is the other one.</summary>
    public static JsonObject OfDirect(World world, Channel channel)
    {
        var shape = Of(channel);
        var others = channel.RecipientIds.Where(id => id != World.ApplicationId);
        shape["recipients"] = WireFormat.ListOf(others.Select(id => (JsonNode?)UserShape.Of(world.Users.Get(id))));
        return shape;
    }

    /// <summary>A channel in <c>resolved</c>: partial, with the rights of the person and of the bot.</summary>
    public static JsonObject OfResolved(World world, Channel channel, Snowflake userId)
    {
        var shape = Of(channel);
        shape.Remove("permission_overwrites");
        shape["permissions"] = RightNames.ToWire(world.Access.In(channel, userId));
        shape["app_permissions"] = RightNames.ToWire(world.Access.In(channel, World.ApplicationId));
        return shape;
    }

    private static void AddGuildParts(JsonObject shape, Channel channel, Snowflake guildId)
    {
        shape["guild_id"] = guildId.ToString();
        shape["name"] = channel.Name;
        shape["parent_id"] = channel.ParentId?.ToString();
        shape["rate_limit_per_user"] = 0;
        if (channel.IsThread)
        {
            return;
        }

        shape["topic"] = channel.Topic;
        shape["position"] = channel.Position;
        shape["nsfw"] = false;
        shape["permission_overwrites"] = WireFormat.ListOf(channel.Overwrites.Select(OfOverwrite));
    }

    private static void AddForumParts(JsonObject shape, Channel channel)
    {
        shape["available_tags"] = WireFormat.ListOf(channel.Tags.Select(tag => (JsonNode?)new JsonObject
        {
            ["id"] = tag.Id.ToString(),
            ["name"] = tag.Name,
            ["moderated"] = tag.IsModerated,
            ["emoji_id"] = null,
            ["emoji_name"] = null,
        }));
        shape["default_reaction_emoji"] = null;
        shape["default_sort_order"] = null;
        shape["default_forum_layout"] = 0;
    }

    private static void AddThreadParts(JsonObject shape, Channel channel, ThreadLife thread)
    {
        shape["owner_id"] = thread.OwnerId.ToString();
        shape["message_count"] = thread.MessageCount;
        shape["total_message_sent"] = thread.MessageCount;
        shape["member_count"] = 1;
        shape["applied_tags"] = WireFormat.Ids(thread.AppliedTagIds);
        shape["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["auto_archive_duration"] = thread.AutoArchiveMinutes,
            ["archive_timestamp"] = WireFormat.Moment(thread.ArchiveChangedAt),
            ["locked"] = thread.IsLocked,
            ["create_timestamp"] = WireFormat.Moment(channel.Id.CreatedAt),
        };
    }

    private static JsonObject OfOverwrite(Overwrite overwrite) => new()
    {
        ["id"] = overwrite.TargetId.ToString(),
        ["type"] = overwrite.IsMember ? 1 : 0,
        ["allow"] = RightNames.ToWire(overwrite.Allow),
        ["deny"] = RightNames.ToWire(overwrite.Deny),
    };
}
