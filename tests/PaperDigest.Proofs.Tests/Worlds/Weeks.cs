using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Digests;

namespace PaperDigest.Proofs.Tests.Worlds;

/// <summary>Four weeks of made-up digests, of one, one, two and one messages if they are compact. Every paper has a name found nowhere else.</summary>
internal static class Weeks
{
    /// <summary>Stands in the name of every paper, and nowhere else.</summary>
    public const string AnyPaper = "Paper 2024-W";

    // Few papers are to need many characters: each is a message of its own where there are threads.
    private const string Longer = "With so many words that sixteen papers are more than one message of Discord's can hold, and not one word more than that.";

    public static readonly CategorySlug Training = new("training");
    public static readonly CategorySlug Quantization = new("quantization");

    private static readonly int[] Papers = [2, 4, 16, 2];

    private static readonly Digest[] Digests = [.. Papers.Select(Digest)];

    // Making one builds an index: every world shares them.
    private static readonly Catalogue[] Catalogues =
        [.. Enumerable.Range(0, Papers.Length + 1).Select(count => new Catalogue(Digests.Take(count), []))];

    public static int Count => Papers.Length;

    /// <summary>The ISO week of a digest: 2024-W21 and on.</summary>
    public static IsoWeek Of(int index) => new(2024, 21 + index);

    /// <summary>What is loaded when so many digests have been published.</summary>
    public static Catalogue Published(int count) => Catalogues[count];

    /// <summary>The names of the papers that a set of categories gets of a week; of none, all.</summary>
    public static IEnumerable<string> PapersOf(IsoWeek week, ImmutableArray<CategorySlug> categories) =>
        Digests.Single(digest => digest.Week == week).Sections
            .Where(section => categories.IsEmpty || categories.Contains(section.Category))
            .SelectMany(section => section.Papers).Select(paper => paper.Title[..^(Longer.Length + 1)]);

    private static Digest Digest(int papers, int index) => new()
    {
        Week = Of(index),
        Language = Language.English,
        Title = $"Papers of {Of(index)}",
        Sections = [Section(Training, index, 0, papers / 2), Section(Quantization, index, papers / 2, papers)],
    };

    private static DigestSection Section(CategorySlug category, int week, int from, int to) =>
        new(category, category.Value, [.. Enumerable.Range(from, to - from).Select(number => Paper(category, week, number))]);

    private static PaperText Paper(CategorySlug category, int week, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{AnyPaper}{Of(week).Number} number {number:D2}.");
        return new PaperText
        {
            Id = new PaperId(string.Create(CultureInfo.InvariantCulture, $"24{week:D2}.{number:D5}")),
            Week = Of(week),
            Language = Language.English,
            Category = category,
            Title = $"{name} {Longer}",
            Link = new Uri($"https://example.org/{week}/{number}"),
            Takeaway = $"{Longer} {Longer}",
            Summary = "A summary.",
        };
    }
}
