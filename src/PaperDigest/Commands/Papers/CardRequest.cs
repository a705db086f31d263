using PaperDigest.Digests;

namespace PaperDigest.Commands.Papers;

/// <summary>Everything a paper's card depends on, beside the catalogue.</summary>
internal readonly record struct CardRequest(PaperId Paper, Language Language, int Page, bool IsPrivate, bool IsSaved);
