using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>Asks Discord whether we are still in a guild; null if that cannot be told now.</summary>
internal delegate Task<bool?> MembershipInquiry(Snowflake guild, CancellationToken cancellationToken);
