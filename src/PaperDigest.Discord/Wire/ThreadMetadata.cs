namespace PaperDigest.Discord.Wire;

/// <summary>A thread's state.</summary>
/// <param name="Archived">Hidden from the list of threads.</param>
/// <param name="Locked">Only moderators open it again.</param>
/// <param name="ArchiveTimestamp">When it was last archived or opened again.</param>
internal sealed record ThreadMetadata(bool Archived = false, bool Locked = false, DateTimeOffset? ArchiveTimestamp = null);
