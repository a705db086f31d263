namespace PaperDigest.Discord.Wire;

/// <summary>Values offered while typing.</summary>
internal sealed record SuggestionsCallback(CallbackType Type, SuggestionList Data);
