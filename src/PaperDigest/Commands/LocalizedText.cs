using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Commands;

/// <summary>A text Discord itself shows, in English and in other languages.</summary>
/// <param name="English">The default.</param>
/// <param name="Translations">By language; without English.</param>
public sealed record LocalizedText(string English, ImmutableSortedDictionary<string, string> Translations)
{
    /// <summary>An English text with its Chinese translation.</summary>
    public LocalizedText(string english, string chinese)
        : this(english, ImmutableSortedDictionary<string, string>.Empty.Add(Language.Chinese.Tag, chinese))
    {
    }
}
