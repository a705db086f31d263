namespace PaperDigest.Discord.Wire;

/// <summary>A thread's state.</summary>
internal sealed record ThreadMetadata(bool Archived = false, bool Locked = false);
