using System.CommandLine;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Clients;

/// <summary>How long a reader waits for a card.</summary>
internal sealed class CommandsBenchmark() : Benchmark("commands", "Runs a slash command that is answered with an embed, one at a time and many at once, beside the peers.")
{
    private const int Channels = 500;

    /// <summary>Until every runtime has compiled what runs often: a bot is up for weeks, and these are its first seconds.</summary>
    private const int WarmUps = 3;

    private readonly PeerOptions _peers = new();
    private readonly Option<int> _count = new("--commands") { Description = "How many many-at-once; a quarter as many one at a time.", DefaultValueFactory = _ => 8_000 };
    private readonly Option<int> _atOnce = new("--at-once") { Description = "How many at once.", DefaultValueFactory = _ => 64 };

    protected override IReadOnlyList<Option> Options => [_count, _atOnce, .. _peers.All];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var (count, atOnce) = (chosen.GetRequiredValue(_count), chosen.GetRequiredValue(_atOnce));
        var subjects = await PeerOptions.ListAsync(chosen, screen, [Subjects.OurBot, Subjects.OurClient], cancellationToken);
        var found = await Rounds.RunAsync(subjects, chosen.GetRequiredValue(_peers.Runs), screen, subject => MeasureAsync(subject, count, atOnce, cancellationToken));
        var medians = subjects.ToDictionary(subject => subject.Name, subject => CommandMedians.Of(found[subject.Name]), StringComparer.Ordinal);
        var (ours, theirs) = (medians[Subjects.OurBot.Name], medians[Subjects.DiscordJs.Name]);
        return new Section
        {
            Title = "A slash command, answered with an embed",
            About = $"From the interaction's frame to the answer's arrival, over loopback; {count / 4:N0} one at a time, then {count:N0} with {atOnce} at once, after {count * WarmUps:N0} to warm up; all shipped papers in turn, by the id that a suggestion sends, and at last one at a time by what readers type: titles, typos and links. "
                + "The whole bot looks the paper up and writes its whole card with buttons; the others answer with a fixed card.",
            Columns = ["Who", "p50 alone", "p99 alone", "p50 alone, typed", $"p50 of {atOnce}", $"p99 of {atOnce}", "Commands/s", "CPU a command", "Memory after"],
            Rows = [.. medians.Select(pair => pair.Value.Row(pair.Key)), .. PeerOptions.RowsOfAbsent(chosen, 9)],
            Bars =
            [
                Bar.AtMost("whole bot's p50 alone against discord.js", 0.5, ours.AloneP50 / theirs.AloneP50, " ×"),
                Bar.AtLeast($"whole bot's commands/s with {atOnce} at once against discord.js", 2, ours.PerSecond / theirs.PerSecond, " ×"),
                Bar.AtMost("whole bot's memory against discord.js", 0.6, ours.Memory / theirs.Memory, " ×"),
                Bar.AtMost("commands lost or only promised, by anybody", 0, found.Values.SelectMany(timings => timings).Sum(timing => timing.OneByOne.Lost + timing.Many.Lost + timing.Typed.Lost + timing.Deferred), ""),
            ],
        };
    }

    private static async Task<CommandTiming> MeasureAsync(Subject subject, int count, int atOnce, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(subject, LimitMode.Off, Channels, cancellationToken);
        await session.Server.AskAsync(count * WarmUps, atOnce, QueryKind.Chosen, cancellationToken);
        await session.Server.TakeCountsAsync(cancellationToken);
        var before = session.Subject.ProcessorTime;
        var alone = await session.Server.AskAsync(count / 4, 1, QueryKind.Chosen, cancellationToken);
        var many = await session.Server.AskAsync(count, atOnce, QueryKind.Chosen, cancellationToken);
        var cost = session.Subject.ProcessorTime - before;
        var typed = await session.Server.AskAsync(count / 4, 1, QueryKind.Typed, cancellationToken);
        var counts = await session.Server.TakeCountsAsync(cancellationToken);
        return new CommandTiming(alone, many, typed, session.Subject.MemoryBytes, cost.TotalMicroseconds / (alone.Answered + many.Answered), counts.Deferred);
    }
}
