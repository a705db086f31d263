using System.Globalization;

namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishSearchPhrases : SearchPhrases
{
    private static readonly EnglishBasicPhrases Words = new();

    public override string NothingFound => "No paper matches. Try fewer or other words, an arXiv id, or a category alone.";

    public override string AllPapers => "All papers, newest first";

    public override string Refine => "Refine search";

    public override string WordsField => "Words, arXiv id or link";

    public override string CategoryField => "Category";

    public override string FromField => "From week";

    public override string ToField => "To week";

    public override string WeekHint => "2024-W21, a date in the week, or latest";

    public override string TryAgain => "That took too long for a form. Please press the button once more.";

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
