namespace PaperDigest.Discord.Wire;

/// <summary>A Unicode emoji.</summary>
internal sealed record Emoji(string Name);
