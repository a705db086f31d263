using System.Collections.Immutable;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>The middle of several timings of one bot.</summary>
internal sealed record CommandMedians(double AloneP50, double AloneP99, double TypedP50, double ManyP50, double ManyP99, double PerSecond, double Microseconds, double Memory)
{
    public static CommandMedians Of(IReadOnlyList<CommandTiming> timings)
    {
        return new CommandMedians(
            Median(timing => timing.OneByOne.P50Milliseconds),
            Median(timing => timing.OneByOne.P99Milliseconds),
            Median(timing => timing.Typed.P50Milliseconds),
            Median(timing => timing.Many.P50Milliseconds),
            Median(timing => timing.Many.P99Milliseconds),
            Median(timing => timing.Many.PerSecond),
            Median(timing => timing.Microseconds),
            Median(timing => timing.MemoryBytes));

        double Median(Func<CommandTiming, double> of) => Figures.Median(timings.Select(of));
    }

    public ImmutableArray<string> Row(string name) =>
    [
        name, $"{Figures.Short(AloneP50)} ms", $"{Figures.Short(AloneP99)} ms", $"{Figures.Short(TypedP50)} ms", $"{Figures.Short(ManyP50)} ms", $"{Figures.Short(ManyP99)} ms",
        Figures.Short(PerSecond), $"{Figures.Short(Microseconds)} µs", Figures.Megabytes(Memory),
    ];
}
