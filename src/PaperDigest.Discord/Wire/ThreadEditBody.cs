namespace PaperDigest.Discord.Wire;

/// <summary>What to change of a thread.</summary>
internal sealed record ThreadEditBody(bool Archived);
