using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Rest.Posts;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Rest.Routes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest;

/// <summary>Every call the sandbox knows.</summary>
internal static class RestCatalogue
{
    public static IEnumerable<RestRoute> All(World world, GatewayHub gateway, RateLimitOptions limits)
    {
        var posting = new Posting(world);
        return
        [
            new RestRoute("GET", "/gateway", _ => RestAnswer.Ok(new JsonObject { ["url"] = gateway.Describe()["url"]?.DeepClone() })) { NeedsToken = false },
            new RestRoute("GET", "/gateway/bot", _ => RestAnswer.Ok(gateway.Describe())),
            .. new UserRoutes(world, limits).All,
            .. new GuildRoutes(world).All,
            .. new ChannelRoutes(world).All,
            .. new MessageRoutes(world, posting).All,
            .. new FollowRoutes(world).All,
            .. new PinRoutes(world).All,
            .. new ThreadRoutes(world, posting).All,
            .. new CommandRoutes(world).All,
            .. new InteractionRoutes(world, posting, new Answering(world, posting)).All,
        ];
    }
}
