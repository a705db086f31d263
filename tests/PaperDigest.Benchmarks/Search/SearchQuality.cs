using System.Collections.Immutable;
using PaperDigest.Benchmarks.Reports;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Search;

/// <summary>How one kind of query fared: which were found first, which among five.</summary>
internal sealed record SearchQuality(string Kind, int Queries, double First, double AmongFive, double ChanceFirst, double ChanceAmongFive, int Clear, double ClearFirst, double ClearAmongFive, ImmutableArray<string> Misses)
{
    private const int Five = 5;

    public static SearchQuality Measure(string kind, IEnumerable<KnownItem> items, Catalogue catalogue)
    {
        var ranks = items.Select(item => (Item: item, Found: catalogue.Search.Suggest(item.Query, Five))).Select(hit => (hit.Item, hit.Found, Rank: RankOf(hit.Item, hit.Found))).ToList();
        var clear = ranks.Where(hit => !hit.Item.IsAmbiguous).ToList();
        return new SearchQuality(
            kind, ranks.Count, Share(ranks, hit => hit.Rank == 0), Share(ranks, hit => hit.Rank >= 0),
            ranks.Average(hit => hit.Item.ChanceAmong(1)), ranks.Average(hit => hit.Item.ChanceAmong(Five)),
            clear.Count, Share(clear, hit => hit.Rank == 0), Share(clear, hit => hit.Rank >= 0),
            [.. ranks.Where(hit => hit.Rank != 0).Select(hit => Describe(hit.Item, hit.Found, hit.Rank, catalogue))]);
    }

    public ImmutableArray<string> Row() =>
        [Kind, $"{Queries:N0}", Figures.Short(First), Figures.Short(AmongFive), Figures.Short(ChanceFirst), Figures.Short(ChanceAmongFive), $"{Clear:N0}", Figures.Short(ClearFirst), Figures.Short(ClearAmongFive)];

    private static int RankOf(KnownItem item, ImmutableArray<Paper> found) => item.Wanted.IsEmpty
        ? (found.IsEmpty ? 0 : -1)
        : Array.FindIndex([.. found], paper => item.Wanted.Contains(paper.Id));

    private static double Share<T>(List<T> all, Func<T, bool> isCounted) => all.Count == 0 ? 1 : (double)all.Count(isCounted) / all.Count;

    private static string Describe(KnownItem item, ImmutableArray<Paper> found, int rank, Catalogue catalogue)
    {
        var wanted = item.Wanted is [var id, ..] ? catalogue.FindPaper(id)?.Texts[0].Title ?? id.Value : "nothing";
        var first = found.IsEmpty ? "nothing" : found[0].Texts[0].Title;
        return $"{item.Kind}{(item.IsAmbiguous ? ", ambiguous" : "")}: `{item.Query}` wants “{wanted}” ({(rank < 0 ? "not among five" : $"place {rank + 1}")}), finds “{first}”";
    }
}
