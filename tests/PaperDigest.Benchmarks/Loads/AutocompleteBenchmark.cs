using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using PaperDigest.Benchmarks.Reports;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;

namespace PaperDigest.Benchmarks.Loads;

/// <summary>What a reader waits for while she types.</summary>
internal sealed class AutocompleteBenchmark() : Benchmark("autocomplete", "Types titles, words and typos letter by letter, and times the suggestions of each keystroke.")
{
    private const int Suggestions = 25; // https://discord.com/developers/docs/interactions/application-commands#autocomplete
    private const int SmallLibrary = 2_000;
    private const int LargeLibrary = 100_000;
    private const int WarmUpTitles = 20;
    private const int LongestTyped = 30;

    private readonly Option<int[]> _papers = new("--papers")
    {
        Description = "Sizes of the library.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [SmallLibrary, LargeLibrary],
    };

    private readonly Option<int> _titles = new("--titles") { Description = "How many titles are typed.", DefaultValueFactory = _ => 200 };

    protected override IReadOnlyList<Option> Options => [_papers, _titles];

    public override Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var bars = ImmutableArray.CreateBuilder<Bar>();
        foreach (var papers in chosen.GetRequiredValue(_papers))
        {
            screen.Say($"loading {papers} papers");
            var catalogue = Load(papers);
            cancellationToken.ThrowIfCancellationRequested();
            screen.Say($"typing at {papers} papers");
            var times = Type(catalogue, chosen.GetRequiredValue(_titles));
            var p99 = Figures.Percentile(times, 0.99);
            rows.Add([$"{papers:N0} papers", $"{times.Count:N0}", Milliseconds(Figures.Median(times)), Milliseconds(p99), Milliseconds(times.Max())]);
            bars.Add(Bar.AtMost($"a keystroke at {papers:N0} papers, p99", papers <= SmallLibrary ? 5 : 20, p99, " ms"));
        }

        return Task.FromResult(new Section
        {
            Title = "Autocomplete",
            About = $"Each keystroke of titles, of single words of them and of words with a letter missing: up to {Suggestions} papers, best first.",
            Columns = ["Library", "Keystrokes", "p50", "p99", "Slowest"],
            Rows = rows.ToImmutable(),
            Bars = bars.ToImmutable(),
        });
    }

    private static Catalogue Load(int papers) =>
        new CatalogueBuilder().Update([.. new SyntheticDigests(seed: 3).Make(papers / SyntheticDigests.PapersPerDigest), SyntheticDigests.Categories], []).Catalogue;

    private static List<double> Type(Catalogue catalogue, int count)
    {
        var chance = new Random(4);
        var papers = catalogue.Papers.OrderBy(paper => paper.Id.Value, StringComparer.Ordinal).ToArray();
        foreach (var typed in Enumerable.Range(0, WarmUpTitles).SelectMany(index => Keystrokes(papers[index].Texts[0].Title)))
        {
            catalogue.Search.Suggest(typed, Suggestions);
        }

        return [.. Enumerable.Range(0, count).SelectMany(_ => TypeAbout(catalogue.Search, papers[chance.Next(papers.Length)].Texts[0].Title, chance))];
    }

    private static IEnumerable<double> TypeAbout(SearchIndex index, string title, Random chance)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var word = words[chance.Next(words.Length)];
        var typo = word.Length > 3 ? word.Remove(chance.Next(1, word.Length - 1), 1) : word;
        return Keystrokes(title).Concat(Keystrokes(word)).Concat(Keystrokes($"{words[0]} {typo}")).Select(typed =>
        {
            var watch = Stopwatch.StartNew();
            index.Suggest(typed, Suggestions);
            return watch.Elapsed.TotalMilliseconds;
        });
    }

    private static IEnumerable<string> Keystrokes(string text) => Enumerable.Range(1, Math.Min(text.Length, LongestTyped)).Select(length => text[..length]);

    private static string Milliseconds(double value) => $"{Figures.Short(value)} ms";
}
