using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>What it costs to be there: to start, to stand by, and to hear what is not asked of one.</summary>
internal sealed class PresenceBenchmark() : Benchmark("presence", "Starts, stands by and hears many events, beside the peers; and counts what our client allocates a command.")
{
    private const int Channels = 2_000;
    private const int Commands = 5_000;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly PeerOptions _peers = new();
    private readonly Option<int> _events = new("--events") { Description = "How many events are heard.", DefaultValueFactory = _ => 100_000 };

    public override string ArgumentsInAll => "--runs 3";

    protected override IReadOnlyList<Option> Options => [_events, .. _peers.All];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var events = chosen.GetRequiredValue(_events);
        var subjects = await PeerOptions.ListAsync(chosen, screen, [Subjects.OurBot, Subjects.OurClient], cancellationToken);
        var found = await Rounds.RunAsync(subjects, chosen.GetRequiredValue(_peers.Runs), screen, subject => MeasureAsync(subject, events, cancellationToken));
        screen.Say("counting allocations");
        var allocated = await CountAllocationsAsync(cancellationToken);
        return new Section
        {
            Title = "Presence",
            About = $"{Channels:N0} channels in {Channels / Words.ChannelsPerGuild} servers; idle {Rest.TotalSeconds:0} s after the start; then {events:N0} channel updates. "
                + $"Our client allocates {allocated:N0} bytes a command, answer included.",
            Columns = ["Who", "Start to session", "CPU of that", "Memory idle", $"after {events:N0} events", "CPU an event"],
            Rows = [.. subjects.Select(subject => Row(subject.Name, found[subject.Name])), .. PeerOptions.RowsOfAbsent(chosen, 6)],
        };
    }

    private static async Task<PresenceTiming> MeasureAsync(Subject subject, int events, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(subject, LimitMode.Off, Channels, cancellationToken);
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);
        var (idle, before) = (session.Subject.MemoryBytes, session.Subject.ProcessorTime);
        await session.Server.PourAsync(events, cancellationToken);
        return new PresenceTiming(
            session.Start, before, idle, session.Subject.MemoryBytes, (session.Subject.ProcessorTime - before).TotalMicroseconds / events);
    }

    private static async Task<double> CountAllocationsAsync(CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(Subjects.OurClient, LimitMode.Off, Words.ChannelsPerGuild, cancellationToken);
        await session.Server.AskAsync(Commands, 1, QueryKind.Chosen, cancellationToken);
        var before = await AllocatedAsync();
        await session.Server.AskAsync(Commands, 1, QueryKind.Chosen, cancellationToken);
        return (await AllocatedAsync() - before) / Commands;

        async Task<double> AllocatedAsync() => double.Parse(await session.Subject.TellAsync("allocated", cancellationToken), CultureInfo.InvariantCulture);
    }

    private static ImmutableArray<string> Row(string name, IReadOnlyList<PresenceTiming> timings)
    {
        return
        [
            name, $"{Median(timing => timing.Start.TotalSeconds)} s", $"{Median(timing => timing.StartProcessorTime.TotalSeconds)} s",
            $"{Median(timing => timing.IdleBytes / 1e6)} MB", $"{Median(timing => timing.LaterBytes / 1e6)} MB", $"{Median(timing => timing.EventMicroseconds)} µs",
        ];

        string Median(Func<PresenceTiming, double> of) => Figures.Short(Figures.Median(timings.Select(of)));
    }
}
