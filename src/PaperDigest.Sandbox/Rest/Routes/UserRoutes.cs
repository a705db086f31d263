using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>The bot itself, its application, its servers, and direct messages.</summary>
internal sealed class UserRoutes(World world, RateLimitOptions limits)
{
    private const int GuildsPage = 200;

    private static readonly TimeSpan DirectMessageWindow = TimeSpan.FromMinutes(10);

    private readonly RateWindow _openings = new();

    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/users/@me", _ => RestAnswer.Ok(UserShape.OfSelf(world))),
        new("GET", "/users/@me/guilds", ListGuilds),
        new("DELETE", "/users/@me/guilds/{guild}", LeaveGuild),
        new("POST", "/users/@me/channels", OpenDirect),
        new("GET", "/users/{user}", GetUser),
        new("GET", "/applications/@me", _ => RestAnswer.Ok(Application())),
    ];

    private RestAnswer GetUser(RestCall call) =>
        world.Users.Find(call.Id("user")) is { } user ? RestAnswer.Ok(UserShape.Of(user)) : ApiError.UnknownUser;

    private RestAnswer ListGuilds(RestCall call)
    {
        var after = call.FindQueryId("after") ?? default;
        var before = call.FindQueryId("before") ?? new Snowflake(ulong.MaxValue);
        var limit = Math.Clamp(call.QueryNumber("limit", GuildsPage), 1, GuildsPage);
        var guilds = world.Guilds.GuildsOf(World.ApplicationId).Where(guild => guild.Id > after && guild.Id < before).Take(limit);
        return RestAnswer.Ok(WireFormat.ListOf(guilds.Select(guild => (JsonNode?)new JsonObject
        {
            ["id"] = guild.Id.ToString(),
            ["name"] = guild.Name,
            ["icon"] = null,
            ["owner"] = false,
            ["permissions"] = RightNames.ToWire(world.Access.Everywhere(guild.Id, World.ApplicationId)),
            ["features"] = WireFormat.ListOf(guild.Features.Select(feature => (JsonNode?)feature)),
        })));
    }

    private RestAnswer LeaveGuild(RestCall call)
    {
        if (world.Guilds.FindMember(call.Id("guild"), World.ApplicationId) is null)
        {
            return ApiError.UnknownGuild;
        }

        world.Guilds.Leave(call.Id("guild"), World.ApplicationId);
        return RestAnswer.NoContent;
    }

    private RestAnswer OpenDirect(RestCall call)
    {
        var form = call.ReadForm();
        form["recipient_id"].Require();
        var recipient = form["recipient_id"].FindId();
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        if (world.Users.Find(recipient ?? default) is not { } user)
        {
            return ApiError.UnknownUser;
        }

        if (user.IsBot)
        {
            return ApiError.CannotMessageUser;
        }

        if (world.Channels.FindDirect(World.ApplicationId, user.Id) is null && !MayOpenAnother())
        {
            return ApiError.OpeningDirectMessagesTooFast;
        }

        return RestAnswer.Ok(ChannelShape.OfDirect(world, world.Channels.OpenDirect(World.ApplicationId, user.Id)));
    }

    private bool MayOpenAnother() =>
        limits.DirectMessagesPerTenMinutes is not { } most || _openings.TryTake(world.Time.GetUtcNow(), most, DirectMessageWindow);

    private JsonObject Application()
    {
        var bot = world.Users.Get(World.ApplicationId);
        return new JsonObject
        {
            ["id"] = World.ApplicationId.ToString(),
            ["name"] = bot.Name,
            ["icon"] = null,
            ["description"] = "",
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["bot"] = UserShape.Of(bot),
            ["verify_key"] = new string('0', 64),
            ["interactions_endpoint_url"] = null,
            ["flags"] = 0,
            ["owner"] = UserShape.Of(world.Users.Get(DefaultWorld.AdaId)),
            ["team"] = null,
            ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        };
    }
}
