using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>What sending costs when nothing holds it back.</summary>
internal sealed class FloodBenchmark() : Benchmark("flood", "Sends a message to each of many channels with all limits off, beside the peers.")
{
    private readonly PeerOptions _peers = new();
    private readonly Option<int> _messages = new("--messages") { Description = "How many messages, one a channel.", DefaultValueFactory = _ => 10_000 };
    private readonly Option<int> _atOnce = new("--at-once") { Description = "How many are handed over at a time.", DefaultValueFactory = _ => 64 };

    protected override IReadOnlyList<Option> Options => [_messages, _atOnce, .. _peers.All];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var (messages, atOnce) = (chosen.GetRequiredValue(_messages), chosen.GetRequiredValue(_atOnce));
        var subjects = await PeerOptions.ListAsync(chosen, screen, [Subjects.OurClient], cancellationToken);
        var found = await Rounds.RunAsync(
            subjects, chosen.GetRequiredValue(_peers.Runs), screen, subject => FanOut.MeasureAsync(subject, LimitMode.Off, messages, atOnce, cancellationToken));
        var medians = subjects.ToDictionary(subject => subject.Name, subject => Medians(found[subject.Name]), StringComparer.Ordinal);
        var (ours, theirs) = (medians[Subjects.OurClient.Name], medians[Subjects.DiscordJs.Name]);
        return new Section
        {
            Title = "Fan-out, limits off",
            About = $"{messages:N0} messages with an embed to as many channels, {atOnce} handed over at a time, after as many to warm up.",
            Columns = ["Who", "Messages/s", "CPU a message", "Peak memory", "Messages/s, against discord.js", "CPU, against discord.js"],
            Rows =
            [
                .. medians.Select(pair => Row(pair.Key, pair.Value, theirs)),
                .. PeerOptions.RowsOfAbsent(chosen, 6),
            ],
            Bars =
            [
                Bar.AtLeast("messages/s against discord.js", 2, ours.PerSecond / theirs.PerSecond, " ×"),
                Bar.AtMost("CPU a message against discord.js", 0.5, ours.Microseconds / theirs.Microseconds, " ×"),
            ],
        };
    }

    private static (double PerSecond, double Microseconds, double Peak) Medians(IReadOnlyList<FanOutTiming> timings) => (
        Figures.Median(timings.Select(timing => timing.PerSecond)),
        Figures.Median(timings.Select(timing => timing.MicrosecondsEach)),
        Figures.Median(timings.Select(timing => (double)timing.PeakMemoryBytes)));

    private static ImmutableArray<string> Row(
        string name, (double PerSecond, double Microseconds, double Peak) found, (double PerSecond, double Microseconds, double Peak) theirs) =>
    [
        name, Figures.Short(found.PerSecond), $"{Figures.Short(found.Microseconds)} µs", Figures.Megabytes(found.Peak),
        $"{Figures.Short(found.PerSecond / theirs.PerSecond)} ×", $"{Figures.Short(found.Microseconds / theirs.Microseconds)} ×",
    ];
}
