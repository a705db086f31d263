using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Shapes;

/// <summary>Users and members as Discord's JSON.</summary>
internal static class UserShape
{
    public static JsonObject Of(User user)
    {
        var shape = new JsonObject
        {
            ["id"] = user.Id.ToString(),
            ["username"] = user.Name,
            ["discriminator"] = "0",
            ["global_name"] = user.DisplayName,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (user.IsBot)
        {
            shape["bot"] = true;
        }

        return shape;
    }

    /// <summary>The bot's own account, with what only its owner sees.</summary>
    public static JsonObject OfSelf(World world)
    {
        var shape = Of(world.Users.Get(World.ApplicationId));
        shape["verified"] = true;
        shape["mfa_enabled"] = false;
        shape["email"] = null;
        return shape;
    }

    /// <summary>A member, without the user: so in <c>resolved</c> and in messages.</summary>
    public static JsonObject OfMember(Member member) => new()
    {
        ["roles"] = WireFormat.Ids(member.RoleIds),
        ["nick"] = null,
        ["avatar"] = null,
        ["joined_at"] = WireFormat.Moment(member.JoinedAt),
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = member.TimedOutUntil is { } until ? WireFormat.Moment(until) : null,
    };

    public static JsonObject OfMemberWithUser(World world, Member member)
    {
        var shape = OfMember(member);
        shape["user"] = Of(world.Users.Get(member.UserId));
        return shape;
    }
}
