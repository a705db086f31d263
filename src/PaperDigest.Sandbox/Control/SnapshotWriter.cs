using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Control;

/// <summary>Writes the whole world as one person sees it.</summary>
internal sealed class SnapshotWriter(SandboxServer server, Func<JsonObject> clock)
{
    private const int MessagesPerChannel = 100;
    private const int Interactions = 20;

    private World World => server.World;

    public JsonObject Write(Person viewer)
    {
        lock (World.Gate)
        {
            var channels = World.Channels.All.Where(channel => World.Access.Allows(channel, viewer.Id, Rights.ViewChannel)).ToArray();
            return new JsonObject
            {
                ["clock"] = clock(),
                ["you"] = viewer.Id.ToString(),
                ["bot"] = new JsonObject
                {
                    ["id"] = World.ApplicationId.ToString(),
                    ["name"] = World.Users.Get(World.ApplicationId).Name,
                    ["online"] = server.Gateway.IsBotOnline,
                },
                ["users"] = WireFormat.ListOf(World.Users.All.Select(OfUser)),
                ["locales"] = WireFormat.ListOf(Limits.Locales.Select(locale => (JsonNode?)locale)),
                ["servers"] = WireFormat.ListOf(World.Guilds.GuildsOf(viewer.Id).Select(guild => OfGuild(guild, viewer, channels))),
                ["dms"] = WireFormat.ListOf(channels.Where(channel => channel.IsDirectMessage).Select(channel => OfDirect(channel, viewer))),
                ["messages"] = new JsonObject(channels.Where(channel => channel.HoldsMessages).Select(channel => MessagesOf(channel, viewer))),
                ["commands"] = WireFormat.ListOf(World.Commands.All.Select(command => WireFormat.Copy(command.Definition))),
                ["interactions"] = WireFormat.ListOf(World.Interactions.All.Where(interaction => interaction.UserId == viewer.Id)
                    .TakeLast(Interactions).Select(ViewWriter.OfInteraction)),
                ["faults"] = WireFormat.ListOf(server.Faults.All.Select(ViewWriter.OfFault)),
            };
        }
    }

    private static JsonObject OfUser(User user) => new JsonObject
    {
        ["id"] = user.Id.ToString(),
        ["username"] = user.Name,
        ["displayName"] = user.DisplayName ?? user.Name,
        ["locale"] = user.Locale,
        ["bot"] = user.IsBot,
        ["acceptsDms"] = user.AcceptsDirectMessages,
    };

    private JsonObject OfGuild(Guild guild, Person viewer, Channel[] visible) => new JsonObject
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["preferredLocale"] = guild.PreferredLocale,
        ["ownerId"] = guild.OwnerId.ToString(),
        ["roles"] = WireFormat.ListOf(World.Guilds.RolesOf(guild.Id).Select(OfRole)),
        ["members"] = WireFormat.ListOf(World.Guilds.MembersOf(guild.Id).Select(OfMember)),
        ["channels"] = WireFormat.ListOf(visible.Where(channel => channel.GuildId == guild.Id)
            .OrderBy(channel => channel.Position).ThenBy(channel => channel.Id).Select(channel => OfChannel(channel, viewer))),
    };

    private static JsonObject OfRole(Role role) => new JsonObject
    {
        ["id"] = role.Id.ToString(),
        ["name"] = role.Name,
        ["color"] = role.Color,
        ["mentionable"] = role.IsMentionable,
        ["managed"] = role.IsManaged,
        ["position"] = role.Position,
        ["permissions"] = Names(role.Rights),
    };

    private JsonObject OfMember(Member member) => new JsonObject
    {
        ["userId"] = member.UserId.ToString(),
        ["roleIds"] = WireFormat.Ids(member.RoleIds),
        ["permissions"] = Names(World.Access.Everywhere(member.GuildId, member.UserId)),
    };

    private JsonObject OfChannel(Channel channel, Person viewer) => new JsonObject
    {
        ["id"] = channel.Id.ToString(),
        ["name"] = channel.Name,
        ["kind"] = KindOf(channel),
        ["topic"] = channel.Topic,
        ["parentId"] = channel.ParentId?.ToString(),
        ["position"] = channel.Position,
        ["archived"] = channel.Thread?.IsArchived ?? false,
        ["locked"] = channel.Thread?.IsLocked ?? false,
        ["forumTags"] = WireFormat.ListOf(channel.Tags.Select(tag => (JsonNode?)new JsonObject { ["id"] = tag.Id.ToString(), ["name"] = tag.Name })),
        ["appliedTags"] = WireFormat.Ids(channel.Thread?.AppliedTagIds ?? []),
        ["overwrites"] = WireFormat.ListOf(channel.Overwrites.Select(OfOverwrite)),
        ["yourPermissions"] = Names(World.Access.In(channel, viewer.Id)),
        ["botPermissions"] = Names(World.Access.In(channel, World.ApplicationId)),
    };

    private static string KindOf(Channel channel) => channel switch
    {
        { IsThread: true } => "thread",
        { Kind: ChannelKind.Announcement } => "announcement",
        { Kind: ChannelKind.Forum } => "forum",
        { Kind: ChannelKind.Voice } => "voice",
        { Kind: ChannelKind.Category } => "category",
        _ => "text",
    };

    private static JsonObject OfOverwrite(Overwrite overwrite) => new JsonObject
    {
        ["targetId"] = overwrite.TargetId.ToString(),
        ["kind"] = overwrite.IsMember ? "member" : "role",
        ["allow"] = Names(overwrite.Allow),
        ["deny"] = Names(overwrite.Deny),
    };

    private static JsonObject OfDirect(Channel channel, Person viewer) => new JsonObject
    {
        ["id"] = channel.Id.ToString(),
        ["with"] = channel.RecipientIds.First(id => id != viewer.Id).ToString(),
    };

    private KeyValuePair<string, JsonNode?> MessagesOf(Channel channel, Person viewer) => new(
        channel.Id.ToString(),
        WireFormat.ListOf(World.Messages.In(channel.Id).Where(viewer.Sees).TakeLast(MessagesPerChannel)
            .Select(message => ViewWriter.OfMessage(viewer, message))));

    private static JsonArray Names(Rights rights) => WireFormat.ListOf(RightNames.In(rights).Select(name => (JsonNode?)name));
}
