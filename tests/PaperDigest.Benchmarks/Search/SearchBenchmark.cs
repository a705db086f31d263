using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Benchmarks.Reports;
using PaperDigest.Digests;
using PaperDigest.Tests.Digests.Search.Labelled;

namespace PaperDigest.Benchmarks.Search;

/// <summary>How often the search gives what was meant: for our labelled set, for anybody's digests, for anybody's labels.</summary>
internal sealed class SearchBenchmark() : Benchmark("search", "Asks for papers known to be there, by beginnings, words, typos and ideographs, and counts how often they come first and among five.")
{
    /// <summary>Promised for English lists, of queries that only one paper fits: kind, found first, found among five.</summary>
    private static readonly (string Kind, double First, double AmongFive)[] Promises =
    [
        ("prefix half", 0.93, 0.99), ("two words", 0.90, 0.98), ("typo beside a word", 0.88, 0.95), ("3 body words", 0.96, 0.99),
    ];

    private readonly Option<DirectoryInfo?> _digests = new("--digests") { Description = "A folder of digests; without labels, queries are made from its papers. Left out: our labelled set." };
    private readonly Option<FileInfo?> _labels = new("--labels") { Description = "Queries to ask, a line each: kind, tab, query, tab, paper id (none: nothing should be found)." };
    private readonly Option<bool> _misses = new("--misses") { Description = "List every query whose paper did not come first." };

    private readonly Option<int> _seed = new("--seed") { Description = "Chooses other words, typos and parts for the queries made from papers.", DefaultValueFactory = _ => 0 };

    protected override IReadOnlyList<Option> Options => [_digests, _labels, _misses, _seed];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var folder = chosen.GetValue(_digests);
        var catalogue = folder is null ? LabelledLibrary.Catalogue : await LoadAsync(folder, cancellationToken);
        screen.Say($"{catalogue.PaperCount} papers");
        var items = chosen.GetValue(_labels) is { } labels ? LabelledQueries.Parse(await File.ReadAllTextAsync(labels.FullName, cancellationToken))
            : folder is null ? LabelledQueries.Ours
            : KnownItems.Of(catalogue, chosen.GetValue(_seed)).All();
        var qualities = items.GroupBy(item => item.Kind, StringComparer.Ordinal).Select(kind => SearchQuality.Measure(kind.Key, kind, catalogue)).ToList();
        if (chosen.GetValue(_misses))
        {
            qualities.ForEach(quality => quality.Misses.ToList().ForEach(screen.Say));
        }

        return Report(catalogue, qualities);
    }

    private static Section Report(Catalogue catalogue, List<SearchQuality> qualities) => new()
    {
        Title = "Search",
        About = $"{qualities.Sum(quality => quality.Queries):N0} queries of {catalogue.PaperCount:N0} papers. By chance: what a search reaches that finds exactly the papers that fit letter for letter, in any order. A query is clear if only one fits; the bars are about clear ones.",
        Columns = ["Kind", "Queries", "First", "Among five", "By chance", "Among five", "Clear", "First", "Among five"],
        Rows = [.. qualities.Select(quality => quality.Row())],
        Bars = [.. qualities.SelectMany(BarsOf)],
    };

    private static IEnumerable<Bar> BarsOf(SearchQuality quality)
    {
        foreach (var (_, first, five) in Promises.Where(promise => string.Equals(promise.Kind, quality.Kind, StringComparison.Ordinal)))
        {
            yield return Bar.AtLeast($"{quality.Kind}, first", first, quality.ClearFirst, "");
            yield return Bar.AtLeast($"{quality.Kind}, among five", five, quality.ClearAmongFive, "");
        }
    }

    private static async Task<Catalogue> LoadAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<DigestFile>();
        foreach (var file in folder.EnumerateFiles().Where(file => file.Extension is ".md" or ".yml").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            files.Add(DigestFile.Read(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken)));
        }

        return new CatalogueBuilder().Update(files.ToImmutable(), []).Catalogue;
    }
}
