namespace PaperDigest.Discord.Wire;

/// <summary>Plain text above a card's title.</summary>
internal sealed record EmbedAuthor(string Name);
