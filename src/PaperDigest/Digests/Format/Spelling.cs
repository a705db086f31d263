using PaperDigest.Digests.Search;

namespace PaperDigest.Digests.Format;

/// <summary>What an editor may have meant.</summary>
internal static class Spelling
{
    /// <summary>A sentence naming the nearest known word, or the known ones when none is near.</summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known)
    {
        var nearest = known.Select(candidate => (candidate, Distance: EditDistance.Between(Cut(word), candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.candidate is not null && nearest.Distance <= Math.Max(nearest.candidate.Length / 3, 1)
            ? $"Did you mean '{nearest.candidate}'?"
            : $"Known are: {string.Join(", ", known)}.";
    }

    /// <summary>A word for a message: one line, not endless.</summary>
    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\0', '\uFFFD');
        return line.Length <= 60 ? $"'{line}'" : $"'{Cut(line)}…'";
    }

    /// <summary>At most 60 characters, no surrogate pair torn.</summary>
    private static string Cut(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)];
}
