namespace PaperDigest.Discord.Rest;

/// <summary>Which of Discord's limits count for a route. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit.</summary>
internal enum RouteLimits
{
    /// <summary>Its own and the global one.</summary>
    All,

    /// <summary>Its own only: what follows an interaction's first answer.</summary>
    Own,

    /// <summary>None that matter: an interaction's first answer happens once.</summary>
    None,
}
