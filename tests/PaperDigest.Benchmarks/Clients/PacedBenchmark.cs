using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>Posting everywhere at nine on Monday, under Discord's own limits.</summary>
internal sealed class PacedBenchmark() : Benchmark("paced", "Sends a message to each of many channels under Discord's limits, beside the peers, and counts the 429s.")
{
    private readonly PeerOptions _peers = new();
    private readonly Option<int> _messages = new("--messages") { Description = "How many messages, one a channel.", DefaultValueFactory = _ => 500 };
    private readonly Option<int> _long = new("--long-run") { Description = "How many messages our client alone sends once more; 0 for none.", DefaultValueFactory = _ => 2_000 };

    public override string ArgumentsInAll => "--messages 200";

    protected override IReadOnlyList<Option> Options => [_messages, _long, .. _peers.All];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var (messages, runs) = (chosen.GetRequiredValue(_messages), chosen.GetRequiredValue(_peers.Runs));
        var subjects = await PeerOptions.ListAsync(chosen, screen, [Subjects.OurClient], cancellationToken);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var ours = new List<FanOutTiming>();
        foreach (var mode in new[] { LimitMode.Fixed, LimitMode.Hostile })
        {
            var found = await Rounds.RunAsync(subjects, runs, screen, subject => SendAsync(subject, mode, messages, cancellationToken));
            rows.AddRange(subjects.Select(subject => Row(subject.Name, mode, found[subject.Name])));
            ours.AddRange(found[Subjects.OurClient.Name]);
        }

        var slowest = Figures.Median(ours.Select(timing => timing.PerSecond));
        if (chosen.GetRequiredValue(_long) is > 0 and var many)
        {
            screen.Say($"{many} messages in one run");
            var last = await SendAsync(Subjects.OurClient, LimitMode.Hostile, many, cancellationToken);
            rows.Add(Row($"{Subjects.OurClient.Name}, one long run", LimitMode.Hostile, [last]));
            ours.Add(last);
            slowest = last.PerSecond;
        }

        return new Section
        {
            Title = "Fan-out, under Discord's limits",
            About = $"{messages:N0} messages to as many channels, all handed over at once; 50 a second over all, 5 in 5 s a channel. "
                + "The server counts its seconds by its own clock (fixed), or allows no second however aligned more than 50 (hostile).",
            Columns = ["Who", "Seconds", "Messages", "Messages/s", "429s a run", "CPU a message", "Peak memory"],
            Rows = [.. rows, .. PeerOptions.RowsOfAbsent(chosen, 7)],
            Bars =
            [
                Bar.AtLeast("our messages/s", 49, slowest, ""),
                Bar.AtMost("our 429s, all runs together", 0, ours.Sum(timing => timing.Counts.Refusals), ""),
            ],
        };
    }

    private static Task<FanOutTiming> SendAsync(Subject subject, LimitMode mode, int messages, CancellationToken cancellationToken) =>
        FanOut.MeasureAsync(subject, mode, messages, atOnce: messages, cancellationToken);

    private static ImmutableArray<string> Row(string name, LimitMode mode, IReadOnlyList<FanOutTiming> timings) =>
    [
        name, mode == LimitMode.Fixed ? "fixed" : "hostile", $"{timings[0].Counts.Messages:N0}",
        Figures.Short(Figures.Median(timings.Select(timing => timing.PerSecond))),
        Figures.Short(Figures.Median(timings.Select(timing => (double)timing.Counts.Refusals))),
        $"{Figures.Short(Figures.Median(timings.Select(timing => timing.MicrosecondsEach)))} µs",
        Figures.Megabytes(Figures.Median(timings.Select(timing => (double)timing.PeakMemoryBytes))),
    ];
}
