using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Control;

/// <summary>The page looks at the world and changes it: languages, roles, rights, direct messages.</summary>
internal sealed class WorldRoutes(SandboxServer server, SnapshotWriter snapshots)
{
    private World World => server.World;

    public IEnumerable<ControlRoute> All =>
    [
        At("GET", "/snapshot", call => ControlAnswer.Ok(snapshots.Write(call.FindPerson() ?? server.People.Ada))),
        At("POST", "/dms", OpenDirect),
        At("POST", "/people/locale", SetLocale),
        At("POST", "/people/dms", SetDirectMessages),
        At("POST", "/members/roles", SetRole),
        At("POST", "/channels/permissions", SetPermission),
    ];

    private static ControlRoute At(string method, string path, Func<ControlCall, ControlAnswer> answer) =>
        new(method, path, call => Task.FromResult(answer(call)));

    private static ControlAnswer OpenDirect(ControlCall call) => call.FindPerson() is { } person
        ? ControlAnswer.Ok(new JsonObject { ["id"] = person.InDirectMessages().Channel.Id.ToString() })
        : ControlAnswer.Missing("person");

    private static ControlAnswer SetLocale(ControlCall call)
    {
        if (call.FindPerson() is not { } person)
        {
            return ControlAnswer.Missing("person");
        }

        if (call.FindText("locale") is not { } locale || !Limits.Locales.Contains(locale, StringComparer.Ordinal))
        {
            return ControlAnswer.Problem("Discord has no such language.");
        }

        person.Speak(locale);
        return ControlAnswer.Done;
    }

    private ControlAnswer SetDirectMessages(ControlCall call)
    {
        if (call.FindPerson() is not { } person || call.FindFlag("accepts") is not { } accepts)
        {
            return ControlAnswer.Missing("person");
        }

        World.Users.Change(person.Id, user => user with { AcceptsDirectMessages = accepts });
        return ControlAnswer.Done;
    }

    private ControlAnswer SetRole(ControlCall call)
    {
        if (call.FindId("serverId") is not { } guildId || call.FindId("userId") is not { } userId
            || World.Guilds.FindMember(guildId, userId) is null
            || call.FindId("roleId") is not { } roleId || World.Guilds.FindRole(roleId)?.GuildId != guildId)
        {
            return ControlAnswer.Missing("member or role");
        }

        var has = call.FindFlag("has") ?? true;
        World.Guilds.ChangeMember(guildId, userId, member => member with
        {
            RoleIds = has ? [.. member.RoleIds.Append(roleId).Distinct()] : member.RoleIds.Remove(roleId),
        });
        return ControlAnswer.Done;
    }

    private ControlAnswer SetPermission(ControlCall call)
    {
        if (call.FindChannel() is not { IsDirectMessage: false, IsThread: false } channel || call.FindId("targetId") is not { } target)
        {
            return ControlAnswer.Missing("channel or target");
        }

        if (!RightNames.TryFind(call.FindText("permission") ?? "", out var right))
        {
            return ControlAnswer.Problem("There is no such permission.");
        }

        bool? isAllowed = call.FindText("state") switch
        {
            "allow" => true,
            "deny" => false,
            _ => null,
        };
        if (World.Guilds.FindRole(target) is not null)
        {
            World.Channels.SetForRole(channel.Id, target, right, isAllowed);
            return ControlAnswer.Done;
        }

        if (World.Users.Find(target) is null)
        {
            return ControlAnswer.Missing("role or user");
        }

        World.Channels.SetForUser(channel.Id, target, right, isAllowed);
        return ControlAnswer.Done;
    }
}
