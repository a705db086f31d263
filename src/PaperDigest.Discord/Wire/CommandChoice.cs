namespace PaperDigest.Discord.Wire;

/// <summary>A value of an option, with the name shown for it.</summary>
internal sealed record CommandChoice(string Name, string Value, IReadOnlyDictionary<string, string>? NameLocalizations = null);
