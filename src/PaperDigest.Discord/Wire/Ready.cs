namespace PaperDigest.Discord.Wire;

/// <summary>A new session has begun.</summary>
internal sealed record Ready(string SessionId, Uri? ResumeGatewayUrl, User User, IReadOnlyList<UnavailableGuild>? Guilds, PartialApplication? Application);
