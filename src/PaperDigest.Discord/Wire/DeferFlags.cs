namespace PaperDigest.Discord.Wire;

/// <summary>Whether the promised answer is for the reader alone.</summary>
internal sealed record DeferFlags(MessageFlags Flags);
