using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>Takes a word no paper has apart into two that papers have: <c>longcontext</c>, <c>llama3</c>.</summary>
internal static class WordSplitter
{
    private const int MinHalf = 3;
    private const int MinName = 2;

    /// <summary>The two halves; none if there are no such.</summary>
    /// <param name="term">A word.</param>
    /// <param name="isKnown">Whether some paper answers a word.</param>
    public static ImmutableArray<QueryTerm> TrySplit(QueryTerm term, Func<QueryTerm, bool> isKnown)
    {
        var best = ImmutableArray<QueryTerm>.Empty;
        var bestHalf = 0;
        for (var place = MinName; place < term.Text.Length; place++)
        {
            var half = Math.Min(place, term.Text.Length - place);
            if (half <= bestHalf || (half < MinHalf && !IsBeforeNumber(term.Text, place)))
            {
                continue;
            }

            var (left, right) = (Part(term, term.Text[..place], isOpen: false), Part(term, term.Text[place..], term.IsOpen && half >= MinHalf));
            if (!StopWords.Contains(left.Text) && !StopWords.Contains(right.Text) && isKnown(left) && isKnown(right))
            {
                (best, bestHalf) = ([left, right], half);
            }
        }

        return best;
    }

    private static QueryTerm Part(QueryTerm whole, string text, bool isOpen) => new() { Kind = TermKind.Word, Text = text, Typed = whole.Typed, IsOpen = isOpen };

    private static bool IsBeforeNumber(string text, int place) => char.IsAsciiLetter(text[place - 1]) && text.AsSpan(place).ContainsAnyInRange('0', '9') && !text.AsSpan(place).ContainsAnyExceptInRange('0', '9');
}
