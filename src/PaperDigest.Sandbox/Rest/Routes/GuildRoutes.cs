using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Reading servers the bot is in.</summary>
internal sealed class GuildRoutes(World world)
{
    private const string One = "/guilds/{guild}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", One, call => WithGuild(call, guild => GuildShape.Of(world, guild))),
        new("GET", One + "/channels", call => WithGuild(call, guild =>
            Shape(guild, channel => !channel.IsThread, ChannelShape.Of))),
        new("GET", One + "/threads/active", call => WithGuild(call, ActiveThreads)),
        new("GET", One + "/roles", call => WithGuild(call, guild =>
            WireFormat.ListOf(world.Guilds.RolesOf(guild.Id).Select(GuildShape.OfRole)))),
        new("GET", One + "/members/{user}", GetMember),
    ];

    private JsonObject ActiveThreads(Guild guild) => new()
    {
        ["threads"] = Shape(
            guild,
            channel => channel.Thread is { IsArchived: false } && world.Access.Allows(channel, World.ApplicationId, Rights.ViewChannel),
            ChannelShape.Of),
        ["members"] = new JsonArray(),
    };

    private JsonArray Shape(Guild guild, Func<Channel, bool> which, Func<Channel, JsonObject> shape) =>
        WireFormat.ListOf(world.Channels.In(guild.Id).Where(which).Select(shape));

    private RestAnswer GetMember(RestCall call)
    {
        if (FindGuild(call) is not { } guild)
        {
            return Absent(call);
        }

        return world.Guilds.FindMember(guild.Id, call.Id("user")) is { } member
            ? RestAnswer.Ok(UserShape.OfMemberWithUser(world, member))
            : ApiError.UnknownMember;
    }

    private RestAnswer WithGuild(RestCall call, Func<Guild, JsonNode> shape) =>
        FindGuild(call) is { } guild ? RestAnswer.Ok(shape(guild)) : Absent(call);

    private Guild? FindGuild(RestCall call) =>
        world.Guilds.FindMember(call.Id("guild"), World.ApplicationId) is not null ? world.Guilds.Find(call.Id("guild")) : null;

    // A server the bot is not in is told apart from none only by people; bots see 10004 for both, 50001 for some routes.
    private RestAnswer Absent(RestCall call) => world.Guilds.Find(call.Id("guild")) is null ? ApiError.UnknownGuild : ApiError.MissingAccess;
}
