using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Search;

/// <summary>One text of a paper, read with no part of the search index: its judge must not share its mistakes.</summary>
internal sealed class PlainPaper
{
    private readonly HashSet<string> _titleWords;
    private readonly HashSet<string> _words;
    private readonly string _everything;

    public PlainPaper(PaperText text)
    {
        Id = text.Id;
        Link = text.Link;
        Title = string.Join(' ', text.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Summary = text.Summary;
        TitleWords = WordsOf(Title);
        BodyWords = WordsOf(Summary);
        _titleWords = TitleWords.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _words = TitleWords.Concat(WordsOf(text.Takeaway)).Concat(BodyWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _everything = $"{Title}\n{text.Takeaway}\n{text.Summary}";
    }

    public PaperId Id { get; }

    public Uri? Link { get; }

    /// <summary>On one line, words parted by one space.</summary>
    public string Title { get; }

    public string Summary { get; }

    /// <summary>Runs of Latin letters and digits, in their order.</summary>
    public ImmutableArray<string> TitleWords { get; }

    public ImmutableArray<string> BodyWords { get; }

    public bool BeginsWith(string beginning) => Title.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    public bool HasInTitle(IEnumerable<string> words) => words.All(_titleWords.Contains);

    public bool HasAnywhere(IEnumerable<string> words) => words.All(_words.Contains);

    public bool Holds(IEnumerable<string> runs) => runs.All(run => _everything.Contains(run, StringComparison.OrdinalIgnoreCase));

    public bool HoldsInTitle(IEnumerable<string> runs) => runs.All(run => Title.Contains(run, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs of ideographs of at least that length.</summary>
    public static ImmutableArray<string> RunsOf(string text, int least) =>
        [.. Split(text, character => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.OtherLetter).Where(run => run.Length >= least)];

    private static ImmutableArray<string> WordsOf(string text) => [.. Split(text, character => char.IsLetterOrDigit(character) && character < '\u0250')];

    private static IEnumerable<string> Split(string text, Func<char, bool> isInside)
    {
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || !isInside(text[index]))
            {
                if (index > start)
                {
                    yield return text[start..index];
                }

                start = index + 1;
            }
        }
    }
}
