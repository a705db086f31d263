using System.CommandLine;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Benchmarks.Peers;
using PaperDigest.Benchmarks.Reports;

namespace PaperDigest.Benchmarks.Deliveries;

/// <summary>Monday at nine: the whole bot posts to everybody, with the real ledger.</summary>
internal sealed class DeliveryBenchmark() : Benchmark("delivery", "Has the whole bot post a week to many channels under Discord's limits, from a real SQLite file.")
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Option<int> _feeds = new("--feeds") { Description = "How many channels with a feed. At 50 messages a second 10,000 take three and a half minutes.", DefaultValueFactory = _ => 10_000 };

    public override string ArgumentsInAll => "--feeds 3000";

    protected override IReadOnlyList<Option> Options => [_feeds];

    public override async Task<Section> MeasureAsync(ParseResult chosen, Screen screen, CancellationToken cancellationToken)
    {
        var feeds = chosen.GetRequiredValue(_feeds);
        screen.Say($"making {feeds} feeds");
        using var stock = await FeedStock.FillAsync(feeds, cancellationToken);
        await using var server = await NeutralServerProcess.StartAsync(LimitMode.Hostile, feeds, cancellationToken);
        await using var bot = SubjectProcess.Start(Subjects.OurBotOver(stock.Digests, stock.ConnectionString), server.Api, Assignment.Usual);
        await server.ReadyAtAsync(cancellationToken);
        await UntilSentAsync(server, feeds, screen, cancellationToken);
        var peak = bot.PeakMemoryBytes;
        var counts = await server.TakeCountsAsync(cancellationToken);
        var perSecond = counts.Messages / counts.Seconds;
        return new Section
        {
            Title = "Delivery",
            About = $"The whole bot, a real SQLite file, {feeds:N0} channels with a feed due at one moment, Discord's limits in every second however aligned.",
            Columns = ["What", "Channels", "Messages", "Messages/s", "429s", "CPU a message", "Peak memory"],
            Rows =
            [
                [
                    "PaperDigest, whole bot", $"{counts.Channels:N0}", $"{counts.Messages:N0}", Figures.Short(perSecond), $"{counts.Refusals}",
                    $"{Figures.Short(bot.ProcessorTime.TotalMicroseconds / counts.Messages)} µs", Figures.Megabytes(peak),
                ],
            ],
            Bars =
            [
                Bar.AtLeast("messages/s", 49, perSecond, ""),
                Bar.AtMost("429s", 0, counts.Refusals, ""),
                Bar.AtMost("peak memory", 150, peak / 1e6, " MB"),
                new Bar("every channel has it once", $"{counts.Messages} messages in {counts.Channels} of {feeds} channels", counts.Messages == feeds && counts.Channels == feeds),
            ],
        };
    }

    private static async Task UntilSentAsync(NeutralServerProcess server, int feeds, Screen screen, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        var (sent, stillSince) = (0, TimeProvider.System.GetTimestamp());
        while (sent < feeds && TimeProvider.System.GetElapsedTime(stillSince) < Patience)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            var now = await server.LookAtMessagesAsync(cancellationToken);
            stillSince = now > sent ? TimeProvider.System.GetTimestamp() : stillSince;
            sent = now;
            screen.Say($"{sent:N0} of {feeds:N0} messages");
        }
    }
}
