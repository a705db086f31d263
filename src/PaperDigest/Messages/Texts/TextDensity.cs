using PaperDigest.Digests;

namespace PaperDigest.Messages.Texts;

/// <summary>Evens out how much a character says: a Chinese page of as many characters reads twice as long.</summary>
internal static class TextDensity
{
    private static readonly string[] DenseTongues = ["zh", "ja", "ko"];

    /// <summary>So many characters of a language read as long as that many English ones.</summary>
    public static int Scale(int englishCharacters, Language language) =>
        DenseTongues.Contains(language.Tongue, StringComparer.Ordinal) ? englishCharacters / 2 : englishCharacters;
}
