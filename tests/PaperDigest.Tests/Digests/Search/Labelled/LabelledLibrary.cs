using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests.Search.Labelled;

/// <summary>Well-known papers with sentences of our own in English and Chinese, and queries labelled with the paper that was meant.</summary>
/// <remarks>The benchmark links this file and its two texts: <c>Papers.txt</c> and <c>Queries.txt</c>.</remarks>
internal static class LabelledLibrary
{
    private const int PapersPerWeek = 10;

    public static Catalogue Catalogue { get; } = new(Digests(), []);

    /// <summary>A line each: language, kind, query, and the beginnings of the titles that fit; none where nothing should be found.</summary>
    public static ImmutableArray<Label> Queries { get; } =
        [.. Lines("Queries.txt").Select(cells => new Label(cells[0], cells[1], cells[2], cells.Length > 3 ? [.. cells[3].Split(';').Select(Wanted)] : []))];

    /// <summary>A query with the papers that may have been meant.</summary>
    internal sealed record Label(string Language, string Kind, string Query, ImmutableArray<PaperId> Wanted);

    private static PaperId Wanted(string beginning) =>
        Catalogue.Papers.Single(paper => paper.Texts.Any(text => text.Title.StartsWith(beginning, StringComparison.Ordinal))).Id;

    private static IEnumerable<Digest> Digests()
    {
        var week = new IsoWeek(2024, 40);
        foreach (var papers in Lines("Papers.txt").Chunk(PapersPerWeek))
        {
            yield return DigestOf(papers, week, Language.English, title: 1, summary: 2);
            yield return DigestOf(papers, week, Language.Chinese, title: 3, summary: 4);
            week = IsoWeek.Containing(week.FirstDay.AddDays(-7));
        }
    }

    private static Digest DigestOf(string[][] papers, IsoWeek week, Language language, int title, int summary)
    {
        var texts = papers.Select(cells => new PaperText
        {
            Id = new PaperId(cells[0]),
            Week = week,
            Language = language,
            Category = new CategorySlug("papers"),
            Title = cells[title].Length > 0 ? cells[title] : cells[1],
            Link = new Uri($"https://arxiv.org/abs/{cells[0]}"),
            Takeaway = cells[summary],
            Summary = cells[summary],
        });
        return new Digest { Week = week, Language = language, Title = $"Papers of {week}", Sections = [new DigestSection(new CategorySlug("papers"), "Papers", [.. texts])] };
    }

    private static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(LabelledLibrary).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())];
    }
}
