namespace PaperDigest.Discord.Wire;

/// <summary>Plain text below a card.</summary>
internal sealed record EmbedFooter(string Text);
