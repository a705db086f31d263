namespace PaperDigest.Discord.Wire;

/// <summary>At most 25, may be empty.</summary>
internal sealed record SuggestionList(IReadOnlyList<CommandChoice> Choices);
