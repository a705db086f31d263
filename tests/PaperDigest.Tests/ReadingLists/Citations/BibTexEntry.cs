namespace PaperDigest.Tests.ReadingLists.Citations;

/// <summary>One entry of a BibTeX file.</summary>
internal sealed record BibTexEntry(string Type, string Key, IReadOnlyDictionary<string, string> Fields);
