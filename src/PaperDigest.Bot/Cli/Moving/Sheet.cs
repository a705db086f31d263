using System.Collections.Immutable;
using PaperDigest.Delivery;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>The columns of exported subscriptions; others' scripts rely on them.</summary>
internal static class Sheet
{
    public const string Feed = "feed";
    public const string Personal = "personal";

    /// <summary>Between slugs in one field.</summary>
    public const char Joint = ';';

    public static ImmutableArray<string> Header { get; } =
        ["kind", "guild_id", "channel_id", "user_id", "categories", "day", "time", "time_zone", "language", "style", "role_id", "paused"];

    public static ImmutableArray<(string Word, PostStyle Style)> Styles { get; } =
        [("compact", PostStyle.Compact), ("thread", PostStyle.Thread), ("forum", PostStyle.Forum)];
}
