using System.CommandLine;
using System.Diagnostics;
using PaperDigest.Benchmarks.Reports;
using PaperDigest.Digests;

namespace PaperDigest.Benchmarks.Loads;

/// <summary>Reading a large library of digests, and one file of it again.</summary>
internal sealed class LoadBenchmark() : Benchmark("load", "Parses and indexes a large library of digests, then one changed file of it.")
{
    private const int Changes = 50;

    private readonly Option<int> _digests = new("--digests") { Description = "How many digests, of ten papers each.", DefaultValueFactory = _ => 10_000 };
    private readonly Option<int> _runs = new("--runs") { Description = "How often; the median counts.", DefaultValueFactory = _ => 5 };

    public override string ArgumentsInAll => "--runs 3";

    protected override IReadOnlyList<Option> Options => [_digests, _runs];

    public override Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var count = chosen.GetRequiredValue(_digests);
        screen.Say($"making {count} digests");
        var files = new SyntheticDigests(seed: 1).Make(count).Append(SyntheticDigests.Categories).ToArray();
        var loads = new List<LoadTiming>();
        for (var run = 1; run <= chosen.GetRequiredValue(_runs); run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            screen.Say($"run {run} of {chosen.GetRequiredValue(_runs)}");
            loads.Add(Measure(files));
        }

        return Task.FromResult(Report(files, loads));
    }

    private static LoadTiming Measure(DigestFile[] files)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var builder = new CatalogueBuilder();
        var watch = Stopwatch.StartNew();
        var load = builder.Update(files, []);
        var whole = watch.Elapsed;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var texts = load.Catalogue.Papers.SelectMany(paper => paper.Texts).Sum(text => (long)text.Title.Length + text.Takeaway.Length + text.Summary.Length);
        return new LoadTiming(whole, MeasureChanges(builder), memory, load.Catalogue.PaperCount, texts * sizeof(char));
    }

    private static double[] MeasureChanges(CatalogueBuilder builder)
    {
        var news = new SyntheticDigests(seed: 2);
        var week = new IsoWeek(1900, 1);
        var times = new double[Changes];
        for (var index = 0; index < Changes; index++, week = week.Next)
        {
            var file = news.MakeOne(week);
            var watch = Stopwatch.StartNew();
            builder.Update([file], []);
            times[index] = watch.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static Section Report(DigestFile[] files, List<LoadTiming> loads)
    {
        var seconds = Figures.Median(loads.Select(load => load.Whole.TotalSeconds));
        var changed = Figures.Median(loads.Select(load => Figures.Percentile(load.ChangeMilliseconds, 0.99)));
        var last = loads[^1];
        return new Section
        {
            Title = "Load",
            About = $"{files.Length - 1:N0} digests ({Figures.Megabytes(files.Sum(file => (double)file.Content.Length))}) parsed and indexed from memory; then {Changes} files changed one by one.",
            Columns = ["What", "Papers", "Parsed and indexed", "One changed file, p50", "p99", "Memory", "a paper", "of that texts"],
            Rows =
            [
                [
                    "PaperDigest", Figures.Short(last.Papers), $"{Figures.Short(seconds)} s",
                    $"{Figures.Short(Figures.Median(loads.Select(load => Figures.Median(load.ChangeMilliseconds))))} ms", $"{Figures.Short(changed)} ms",
                    Figures.Megabytes(last.MemoryBytes), $"{Figures.Short(last.MemoryBytes / (double)last.Papers)} B", $"{Figures.Short(last.TextBytes / (double)last.Papers)} B",
                ],
            ],
            Bars = [Bar.AtMost("load", 10, seconds, " s"), Bar.AtMost("one changed file, p99", 50, changed, " ms")],
        };
    }
}
