using System.Globalization;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishSearchPhrases : SearchPhrases
{
    private static readonly EnglishBasicPhrases Words = new();

    public override string NothingFound => "No paper matches. Try fewer or other words, an arXiv id, or a category alone.";

    public override string ResultsFor(string words) => $"Results for “{words}”";

    public override string Found(int total, int shown) => total > shown
        ? string.Create(CultureInfo.InvariantCulture, $"{Words.Papers(total)}, the best {shown} of them here")
        : Words.Papers(total);

    public override string Unknown(string words) => $"No paper mentions {words}.";

    public override string Between(string? from, string? to) => (from, to) switch
    {
        (not null, not null) => $"from {from} to {to}",
        (not null, _) => $"since {from}",
        _ => $"until {to}",
    };
}
