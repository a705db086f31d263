namespace PaperDigest.Digests.Search;

/// <summary>The other spelling of a word that is written one way in Britain and another in America: <c>quantise</c>, <c>behaviour</c>, <c>modelling</c>.</summary>
/// <remarks>A wrong guess costs nothing: no paper has the word.</remarks>
internal static class Spellings
{
    private const int MinCharacters = 5;

    /// <summary>British and American, before what endings may follow.</summary>
    private static readonly (string British, string American)[] Pairs =
    [
        ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("ysing", "yzing"), ("our", "or"), ("ogue", "og"), ("lling", "ling"), ("lled", "led"),
        ("ller", "ler"), ("tre", "ter"), ("fibre", "fiber"), ("ence", "ense"), ("grey", "gray"), ("judgement", "judgment"), ("artefact", "artifact"),
    ];

    private static readonly string[] Endings = ["", "s", "d", "r", "rs", "ed", "ing", "al", "able", "ful", "ite", "ist", "ive"];

    /// <summary>Spellings the word may have elsewhere.</summary>
    /// <param name="word">Folded.</param>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < MinCharacters)
        {
            yield break;
        }

        foreach (var (british, american) in Pairs)
        {
            foreach (var ending in Endings)
            {
                if (word.EndsWith(british + ending, StringComparison.Ordinal))
                {
                    yield return string.Concat(word.AsSpan(0, word.Length - british.Length - ending.Length), american, ending);
                }
                else if (word.EndsWith(american + ending, StringComparison.Ordinal))
                {
                    yield return string.Concat(word.AsSpan(0, word.Length - american.Length - ending.Length), british, ending);
                }
            }
        }
    }
}
