using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Collects what the ids in an act stand for: Discord's <c>resolved</c>.</summary>
internal sealed class ResolvedParts(World world, Channel place, Snowflake actorId)
{
    private readonly JsonObject _parts = [];

    /// <summary>Adds the user, role or channel of this id; false if there is none in reach.</summary>
    public bool TryAdd(Snowflake id, bool users, bool roles, bool channels) =>
        (users && TryAddUser(id)) || (roles && TryAddRole(id)) || (channels && TryAddChannel(id));

    public void AddMessage(Message message) => Map("messages")[message.Id.ToString()] = MessageShape.Of(world, message);

    /// <summary>Puts the collected parts into an act's data, if there are any.</summary>
    public void PutInto(JsonObject data)
    {
        if (_parts.Count > 0)
        {
            data["resolved"] = _parts;
        }
    }

    private bool TryAddUser(Snowflake id)
    {
        if (world.Users.Find(id) is not { } user)
        {
            return false;
        }

        Map("users")[id.ToString()] = UserShape.Of(user);
        if (place.GuildId is { } guildId && world.Guilds.FindMember(guildId, id) is { } member)
        {
            var shape = UserShape.OfMember(member);
            shape.Remove("deaf");
            shape.Remove("mute");
            shape["permissions"] = RightNames.ToWire(world.Access.In(place, id));
            Map("members")[id.ToString()] = shape;
        }

        return true;
    }

    private bool TryAddRole(Snowflake id)
    {
        if (world.Guilds.FindRole(id) is not { } role || role.GuildId != place.GuildId)
        {
            return false;
        }

        Map("roles")[id.ToString()] = GuildShape.OfRole(role);
        return true;
    }

    private bool TryAddChannel(Snowflake id)
    {
        if (world.Channels.Find(id) is not { } channel || channel.GuildId != place.GuildId)
        {
            return false;
        }

        Map("channels")[id.ToString()] = ChannelShape.OfResolved(world, channel, actorId);
        return true;
    }

    private JsonObject Map(string name)
    {
        if (_parts[name] is JsonObject map)
        {
            return map;
        }

        map = [];
        _parts[name] = map;
        return map;
    }
}
