namespace PaperDigest.Messages;

/// <summary>A named value on a card.</summary>
/// <param name="Name">Inline markdown, not empty.</param>
/// <param name="Value">Markdown, not empty.</param>
/// <param name="IsInline">Whether it may stand beside its neighbours.</param>
public sealed record CardField(string Name, string Value, bool IsInline = false);
