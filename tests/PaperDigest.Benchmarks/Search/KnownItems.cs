using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Search;

/// <summary>Makes known-item queries of every kind from any catalogue; the same catalogue and seed give the same queries.</summary>
internal sealed class KnownItems(IReadOnlyCollection<PlainPaper> papers, int seed)
{
    private const int ShortestHalf = 5;
    private const int LeastBodyWords = 10;
    private const int ShortestMistyped = 5;

    private static readonly HashSet<string> Small = new(
        ["the", "and", "for", "with", "from", "via", "are", "its", "this", "that", "these", "their", "which", "into", "using", "than", "can", "not", "all", "our"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _frequencies = papers
        .SelectMany(paper => paper.TitleWords.Concat(paper.BodyWords).Distinct(StringComparer.OrdinalIgnoreCase))
        .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every query that can be made of every paper.</summary>
    public IEnumerable<KnownItem> All() => papers.SelectMany(Of);

    public static KnownItems Of(Catalogue catalogue, int seed) =>
        new([.. catalogue.Digests.SelectMany(digest => digest.Papers).Select(text => new PlainPaper(text))], seed);

    private IEnumerable<KnownItem> Of(PlainPaper paper)
    {
        var chance = new Random(seed ^ HashOf(paper.Title));
        var isLatin = paper.TitleWords.Sum(word => word.Length) * 2 > paper.Title.Length;
        return (isLatin ? Latin(paper, chance) : Chinese(paper, chance)).Concat(Names(paper));
    }

    private IEnumerable<KnownItem> Latin(PlainPaper paper, Random chance)
    {
        var words = paper.TitleWords.Where(IsContent).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return Beginnings(paper, "prefix", [4, 8, 12, 20])
            .Append(Beginning(paper, "prefix half", paper.Title[..Math.Min(Math.Max((paper.Title.Length + 1) / 2, ShortestHalf), paper.Title.Length)]))
            .Append(Beginning(paper, "whole title", paper.Title))
            .Concat(TwoWords(paper, words, chance))
            .Concat(Typos(paper, words, chance))
            .Concat(Body(paper, chance));
    }

    private IEnumerable<KnownItem> Beginnings(PlainPaper paper, string kind, IEnumerable<int> lengths) =>
        lengths.Where(length => length < paper.Title.Length).Select(length => Beginning(paper, $"{kind} {length}", paper.Title[..length]));

    private IEnumerable<KnownItem> TwoWords(PlainPaper paper, string[] words, Random chance)
    {
        if (words.Length < 2)
        {
            yield break;
        }

        var (any, rare) = (Pick(words, 2, chance), words.OrderBy(word => _frequencies[word]).Take(2).ToArray());
        yield return InTitle(paper, "two words", any, any);
        yield return InTitle(paper, "two rare words", rare, rare);
    }

    private IEnumerable<KnownItem> Typos(PlainPaper paper, string[] words, Random chance)
    {
        if (TryMistype(words, chance) is not var (right, wrong))
        {
            yield break;
        }

        yield return InTitle(paper, "typo in a word", [right], [wrong]);
        yield return Beginning(paper, "typo in a title", paper.Title) with { Query = paper.Title.Replace(right, wrong, StringComparison.Ordinal) };
        var others = words.Where(word => !string.Equals(word, right, StringComparison.Ordinal)).ToArray();
        if (others.Length > 0)
        {
            var beside = others[chance.Next(others.Length)];
            yield return InTitle(paper, "typo beside a word", [right, beside], [wrong, beside]);
        }
    }

    private IEnumerable<KnownItem> Body(PlainPaper paper, Random chance)
    {
        var words = paper.BodyWords.Where(IsContent).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (words.Length < LeastBodyWords)
        {
            yield break;
        }

        foreach (var count in (int[])[2, 3, 4])
        {
            yield return Anywhere(paper, $"{count} body words", Pick(words, count, chance));
        }
    }

    private IEnumerable<KnownItem> Chinese(PlainPaper paper, Random chance) => Beginnings(paper, "zh prefix", [2, 4, 6, 10])
        .Append(Beginning(paper, "zh whole title", paper.Title))
        .Concat(ChineseTitle(paper, PlainPaper.RunsOf(paper.Title, 2), chance))
        .Concat(ChineseBody(paper, PlainPaper.RunsOf(paper.Summary, 4), chance));

    private IEnumerable<KnownItem> ChineseTitle(PlainPaper paper, ImmutableArray<string> runs, Random chance)
    {
        if (runs.IsEmpty)
        {
            yield break;
        }

        yield return Runs(paper, "zh one character", [Part(runs, 1, chance)]);
        yield return Runs(paper, "zh two characters", [Part(runs, 2, chance)]);
        yield return Runs(paper, "zh two pairs", [Part(runs, 2, chance), Part(runs, 2, chance)]);
        if (paper.TitleWords.Where(IsContent).ToArray() is { Length: > 0 } names)
        {
            yield return Runs(paper, "zh mixed", [names[chance.Next(names.Length)], Part(runs, 2, chance)]);
        }
    }

    private IEnumerable<KnownItem> ChineseBody(PlainPaper paper, ImmutableArray<string> runs, Random chance)
    {
        if (runs.Length < 3)
        {
            yield break;
        }

        yield return Runs(paper, "zh body 4", [Part(runs, 4, chance)]);
        yield return Runs(paper, "zh body 6", [Part(runs, 6, chance)]);
        yield return Runs(paper, "zh body 4 and 4", [Part(runs, 4, chance), Part(runs, 4, chance)]);
    }

    private static IEnumerable<KnownItem> Names(PlainPaper paper)
    {
        yield return new KnownItem("id", paper.Id.Value, [paper.Id]);
        if (paper.Link is { } link)
        {
            yield return new KnownItem("link", link.ToString(), [paper.Id]);
        }
    }

    private KnownItem Beginning(PlainPaper paper, string kind, string text) => Make(paper, kind, text, other => other.BeginsWith(text.Trim()));

    private KnownItem InTitle(PlainPaper paper, string kind, string[] meant, string[] typed) => Make(paper, kind, string.Join(' ', typed), other => other.HasInTitle(meant));

    private KnownItem Anywhere(PlainPaper paper, string kind, string[] words) => Make(paper, kind, string.Join(' ', words), other => other.HasAnywhere(words));

    private KnownItem Runs(PlainPaper paper, string kind, string[] runs) =>
        Make(paper, kind, string.Join(' ', runs), other => paper.HoldsInTitle(runs) ? other.HoldsInTitle(runs) : other.Holds(runs));

    private KnownItem Make(PlainPaper paper, string kind, string query, Func<PlainPaper, bool> fits) =>
        new(kind, query, [paper.Id], 1 + papers.Count(other => other.Id != paper.Id && fits(other)));

    private static bool IsContent(string word) => word.Length >= 3 && !Small.Contains(word);

    private static string[] Pick(string[] words, int count, Random chance)
    {
        var copy = words.ToArray();
        chance.Shuffle(copy);
        return copy[..count];
    }

    private static string Part(IReadOnlyList<string> runs, int length, Random chance)
    {
        var run = runs[chance.Next(runs.Count)];
        var start = chance.Next(Math.Max(run.Length - length, 0) + 1);
        return run.Substring(start, Math.Min(length, run.Length - start));
    }

    private static (string Right, string Wrong)? TryMistype(string[] words, Random chance)
    {
        var candidates = words.Where(word => word.Length >= ShortestMistyped && word.All(char.IsAsciiLetter)).ToArray();
        if (candidates.Length == 0)
        {
            return null;
        }

        var word = candidates[chance.Next(candidates.Length)];
        var place = chance.Next(1, word.Length - 1);
        var letter = (char)('a' + chance.Next(26));
        var wrong = chance.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, letter.ToString()),
            2 => string.Concat(word.AsSpan(0, place), letter.ToString(), word.AsSpan(place + 1)),
            _ => string.Concat(word.AsSpan(0, place), word[place + 1].ToString(), word[place].ToString(), word.AsSpan(place + 2)),
        };
        return (word, wrong);
    }

    /// <summary>FNV-1a: the same on every machine.</summary>
    private static int HashOf(string text) => unchecked((int)text.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u));
}
