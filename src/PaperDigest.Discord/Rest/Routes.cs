using System.Globalization;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Rest;

/// <summary>Every call we make. https://discord.com/developers/docs/reference.</summary>
internal static class Routes
{
    public static Route GatewayBot { get; } = Get("gateway/bot");

    public static Route MyApplication { get; } = Get("applications/@me");

    public static Route Me { get; } = Get("users/@me");

    public static Route DirectChannels { get; } = new(HttpMethod.Post, "POST users/@me/channels", "", "users/@me/channels");

    public static Route Channel(Snowflake channel) => new(HttpMethod.Get, "GET channels/{channel}", $"{channel}", $"channels/{channel}");

    public static Route Guild(Snowflake guild) => new(HttpMethod.Get, "GET guilds/{guild}", $"{guild}", $"guilds/{guild}");

    public static Route Member(Snowflake guild, Snowflake user) =>
        new(HttpMethod.Get, "GET guilds/{guild}/members/{user}", $"{guild}", $"guilds/{guild}/members/{user}");

    public static Route Messages(Snowflake channel, Snowflake after, int limit) =>
        new(HttpMethod.Get, "GET channels/{channel}/messages", $"{channel}", $"channels/{channel}/messages?after={after}&limit={limit}");

    public static Route CreateMessage(Snowflake channel) =>
        new(HttpMethod.Post, "POST channels/{channel}/messages", $"{channel}", $"channels/{channel}/messages");

    public static Route StartThread(Snowflake channel, Snowflake message) =>
        new(HttpMethod.Post, "POST channels/{channel}/messages/{message}/threads", $"{channel}", $"channels/{channel}/messages/{message}/threads");

    public static Route OpenForumPost(Snowflake forum) =>
        new(HttpMethod.Post, "POST channels/{channel}/threads", $"{forum}", $"channels/{forum}/threads");

    public static Route Crosspost(Snowflake channel, Snowflake message) =>
        new(HttpMethod.Post, "POST channels/{channel}/messages/{message}/crosspost", $"{channel}", $"channels/{channel}/messages/{message}/crosspost");

    public static Route EditChannel(Snowflake channel) =>
        new(HttpMethod.Patch, "PATCH channels/{channel}", $"{channel}", $"channels/{channel}");

    public static Route ActiveThreads(Snowflake guild) =>
        new(HttpMethod.Get, "GET guilds/{guild}/threads/active", $"{guild}", $"guilds/{guild}/threads/active");

    /// <summary>Those archived last come first.</summary>
    public static Route ArchivedThreads(Snowflake channel, DateTimeOffset? before, int limit)
    {
        var from = before is { } moment ? $"&before={Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture))}" : "";
        return new(HttpMethod.Get, "GET channels/{channel}/threads/archived/public", $"{channel}", $"channels/{channel}/threads/archived/public?limit={limit}{from}");
    }

    /// <summary>With every translation: without it Discord shows only ours.</summary>
    public static Route Commands(Snowflake application) =>
        Get("applications/{application}/commands", $"applications/{application}/commands?with_localizations=true");

    public static Route ReplaceCommands(Snowflake application) =>
        new(HttpMethod.Put, "PUT applications/{application}/commands", "", $"applications/{application}/commands");

    public static Route FirstAnswer(Snowflake interaction, string token) =>
        new(HttpMethod.Post, "POST interactions/{interaction}/{token}/callback", token, $"interactions/{interaction}/{token}/callback")
        {
            Limits = RouteLimits.None,
        };

    public static Route EditAnswer(Snowflake application, string token) =>
        new(HttpMethod.Patch, "PATCH webhooks/{application}/{token}/messages/@original", token, $"webhooks/{application}/{token}/messages/@original")
        {
            Limits = RouteLimits.Own,
        };

    public static Route DeleteAnswer(Snowflake application, string token) =>
        new(HttpMethod.Delete, "DELETE webhooks/{application}/{token}/messages/@original", token, $"webhooks/{application}/{token}/messages/@original")
        {
            Limits = RouteLimits.Own,
        };

    public static Route FollowUp(Snowflake application, string token) =>
        new(HttpMethod.Post, "POST webhooks/{application}/{token}", token, $"webhooks/{application}/{token}")
        {
            Limits = RouteLimits.Own,
        };

    private static Route Get(string template, string? path = null) => new(HttpMethod.Get, $"GET {template}", "", path ?? template);
}
