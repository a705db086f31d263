using System.CommandLine;
using PaperDigest.Benchmarks.Clients;
using PaperDigest.Benchmarks.Deliveries;
using PaperDigest.Benchmarks.Loads;
using PaperDigest.Benchmarks.Reports;
using PaperDigest.Benchmarks.Search;

namespace PaperDigest.Benchmarks;

/// <summary>The program's command line: one verb a benchmark, and <c>all</c>.</summary>
internal static class BenchmarkCommandLine
{
    /// <summary>Every benchmark, in the report's order.</summary>
    private static readonly Benchmark[] Benchmarks =
    [
        new PacedBenchmark(),
        new FloodBenchmark(),
        new CommandsBenchmark(),
        new PresenceBenchmark(),
        new DeliveryBenchmark(),
        new PlanningBenchmark(),
        new LoadBenchmark(),
        new AutocompleteBenchmark(),
        new SearchBenchmark(),
    ];

    /// <returns>The exit code: 0 every bar met, 1 some bar missed.</returns>
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var screen = Screen.OnStandardError();
        var root = new RootCommand("Measures PaperDigest, beside its peers where it has some. Progress goes to standard error, the report to standard output, as Markdown.");
        foreach (var benchmark in Benchmarks)
        {
            root.Subcommands.Add(benchmark.CreateCommand(screen));
        }

        root.Subcommands.Add(CreateAll(root, screen));
        return root.Parse(args).InvokeAsync(cancellationToken: cancellationToken);
    }

    private static Command CreateAll(RootCommand root, Screen screen)
    {
        var command = new Command("all", "Measures everything, with counts that fit into some ten minutes, and prints the README's table.");
        command.SetAction(async (chosen, stop) =>
        {
            var sections = new List<Section>();
            foreach (var (benchmark, line, choice) in Benchmarks.Select(benchmark => ChooseForAll(root, benchmark)).ToList())
            {
                sections.Add(await screen.ShowAsync(line, () => benchmark.MeasureAsync(choice, screen, stop)));
            }

            await chosen.InvocationConfiguration.Output.WriteAsync($"{Machine.Describe()}\n\n{MarkdownReport.Write(sections)}");
            return sections.TrueForAll(section => section.Bars.All(bar => bar.IsMet)) ? ExitCodes.Met : ExitCodes.Missed;
        });
        return command;
    }

    private static (Benchmark Benchmark, string Line, ParseResult Chosen) ChooseForAll(RootCommand root, Benchmark benchmark)
    {
        var line = $"{benchmark.Name} {benchmark.ArgumentsInAll}".TrimEnd();
        var chosen = root.Parse(line);
        return chosen.Errors is [var error, ..]
            ? throw new InvalidOperationException($"What \"all\" asks of a verb is no command line of it: {line}: {error.Message}")
            : (benchmark, line, chosen);
    }
}
