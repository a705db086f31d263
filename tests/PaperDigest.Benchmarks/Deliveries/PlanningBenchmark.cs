using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Benchmarks.Reports;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Benchmarks.Deliveries;

/// <summary>Writing down what is owed to everybody.</summary>
internal sealed class PlanningBenchmark() : Benchmark("planning", "Plans a week for many feeds into a real SQLite file.")
{
    private readonly Option<int> _feeds = new("--feeds") { Description = "How many feeds.", DefaultValueFactory = _ => 10_000 };
    private readonly Option<int> _runs = new("--runs") { Description = "How often, each time into a new file; the median counts.", DefaultValueFactory = _ => 3 };

    protected override IReadOnlyList<Option> Options => [_feeds, _runs];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var (feeds, runs) = (chosen.GetRequiredValue(_feeds), chosen.GetRequiredValue(_runs));
        var plans = new List<(double Seconds, double ProcessorSeconds, double IdleSeconds, int Parts)>();
        for (var run = 1; run <= runs; run++)
        {
            screen.Say($"run {run} of {runs}: making {feeds} feeds");
            using var stock = await FeedStock.FillAsync(feeds, cancellationToken);
            screen.Say($"run {run} of {runs}: planning {feeds} feeds");
            plans.Add(await PlanAsync(stock, cancellationToken));
        }

        var seconds = Figures.Median(plans.Select(plan => plan.Seconds));
        return new Section
        {
            Title = "Planning",
            About = $"{feeds:N0} feeds become due at one moment; each gets its rows, with the composed messages, in a real SQLite file.",
            Columns = ["What", "Feeds", "Parts", "Planned in", "CPU", "Looked at again, nothing owed"],
            Rows = [["PaperDigest", $"{feeds:N0}", $"{plans[^1].Parts:N0}", $"{Figures.Short(seconds)} s", Seconds(plan => plan.ProcessorSeconds), Seconds(plan => plan.IdleSeconds)]],
            Bars = [Bar.AtMost("planning 10,000 subscriptions, reckoned from that", 2, seconds * 10_000 / feeds, " s")],
        };

        string Seconds(Func<(double Seconds, double ProcessorSeconds, double IdleSeconds, int Parts), double> of) => $"{Figures.Short(Figures.Median(plans.Select(of)))} s";
    }

    private static async Task<(double Seconds, double ProcessorSeconds, double IdleSeconds, int Parts)> PlanAsync(FeedStock stock, CancellationToken cancellationToken)
    {
        var planner = stock.Services.GetRequiredService<Planner>();
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await planner.PlanDueAsync(stock.Catalogue, cancellationToken);
        var (seconds, cost) = (watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime - before);
        watch.Restart();
        await planner.PlanDueAsync(stock.Catalogue, cancellationToken);
        var idle = watch.Elapsed.TotalSeconds;
        var rows = await stock.Services.GetRequiredService<ILedger>().ReadAsync(new LedgerQuery { Limit = int.MaxValue }, cancellationToken);
        return (seconds, cost.TotalSeconds, idle, rows.Length);
    }
}
