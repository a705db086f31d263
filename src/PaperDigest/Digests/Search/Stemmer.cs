using System.Buffers;

namespace PaperDigest.Digests.Search;

/// <summary>Finds what the forms of an English word share: <c>quantiz</c> of quantize, quantized, quantization.</summary>
/// <remarks>Light on purpose. The stem is always a beginning of the word, so that all its forms stand together in the vocabulary.</remarks>
internal static class Stemmer
{
    private const int MinStemCharacters = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var stem = word;
        if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i' or 'a'))
        {
            stem = stem[..^1];
        }

        stem = StripEnding(stem);
        return stem.Length >= MinStemCharacters ? stem : word;
    }

    private static ReadOnlySpan<char> StripEnding(ReadOnlySpan<char> stem)
    {
        if (stem.Length >= 6 && stem.EndsWith("ing", StringComparison.Ordinal) && stem[..^3].ContainsAny(Vowels))
        {
            return WithoutAt(Undouble(stem[..^3]));
        }

        if (stem.Length >= 5 && stem.EndsWith("ed", StringComparison.Ordinal) && stem[^3] != 'e' && stem[..^2].ContainsAny(Vowels))
        {
            return WithoutAt(Undouble(stem[..^2]));
        }

        if (stem.Length >= 7 && stem.EndsWith("ion", StringComparison.Ordinal))
        {
            return WithoutAt(stem[..^3]);
        }

        if (stem.Length >= 5 && stem.EndsWith("ie", StringComparison.Ordinal))
        {
            return stem[..^2];
        }

        return stem.Length >= 4 && stem[^1] is 'e' or 'y' ? WithoutAt(stem[..^1]) : stem;
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > MinStemCharacters && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static ReadOnlySpan<char> WithoutAt(ReadOnlySpan<char> stem) => stem.Length >= 7 && stem.EndsWith("at", StringComparison.Ordinal) ? stem[..^2] : stem;
}
