namespace PaperDigest.Messages;

/// <summary>A choice in a menu.</summary>
/// <param name="Value">Comes back when chosen; unique in its menu.</param>
/// <param name="Label">Plain.</param>
/// <param name="Description">Plain, below the label; empty for none.</param>
/// <param name="Emoji">One Unicode emoji; empty for none.</param>
public sealed record MenuItem(string Value, string Label, string Description = "", string Emoji = "");
