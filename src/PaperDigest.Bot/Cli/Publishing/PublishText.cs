using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Cli.Publishing;

/// <summary>What <c>publish</c> writes.</summary>
internal static class PublishText
{
    private const int MostTroubles = 50;

    private static readonly ImmutableArray<(PublicationFate Fate, string Words)> Others =
    [
        (PublicationFate.There, "have it already, or it is on its way"),
        (PublicationFate.Undecided, "wait for an admin's decision (/status)"),
        (PublicationFate.Paused, "are paused"),
        (PublicationFate.Empty, "get nothing of this week: no digest, or no paper in their categories"),
    ];

    public static string NoDigest(IsoWeek week, DigestShelf shelf) => shelf.Report.Trouble is { Length: > 0 } trouble ? trouble
        : shelf.Current.Weeks is [var newest, ..] ? $"No digest of {week} is loaded. The newest is {newest}; 'lint' says what keeps a file out."
        : $"No digest of {week} is loaded, nor any other. 'lint' says what keeps a file out.";

    public static string Foreseen(IsoWeek week, ImmutableArray<PublicationEntry> entries)
    {
        var due = entries.Where(entry => entry.Fate is PublicationFate.Due).ToList();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{week} would become due now: {Count(due.Sum(entry => entry.Parts), "message")} for {Count(due.Count, "subscription")}. Nothing was written.");
        foreach (var entry in due.Take(MostTroubles))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Name(entry.Subscription)}: {Count(entry.Parts, "message")}");
        }

        return text.Append(More(due.Count)).Append(Rest(entries)).ToString();
    }

    public static string Receipt(IsoWeek week, ImmutableArray<PublicationEntry> entries, ImmutableArray<RunReceipt> runs)
    {
        var numbers = SumOf(runs);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{week}, {Count(runs.Length, "run")}: {Sum(numbers)}");
        var names = entries.ToDictionary(entry => entry.Subscription.Id, entry => Name(entry.Subscription));
        var troubled = runs.Where(run => run.Numbers is not { Refused: 0, Awaiting: 0, Open: 0 }).ToList();
        foreach (var run in troubled.Take(MostTroubles))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {names[run.Subscription]}: {Sum(run.Numbers)}");
        }

        return text.Append(More(troubled.Count)).Append(Rest([.. entries.Where(entry => entry.Fate is not PublicationFate.Due)])).ToString();
    }

    /// <summary>All runs in one.</summary>
    public static Receipt SumOf(IEnumerable<RunReceipt> runs) => runs.Aggregate(Delivery.Receipt.Empty, (sum, run) => new Receipt(
        sum.Planned + run.Numbers.Planned,
        sum.Sent + run.Numbers.Sent,
        sum.Refused + run.Numbers.Refused,
        sum.Awaiting + run.Numbers.Awaiting,
        sum.Skipped + run.Numbers.Skipped,
        sum.Open + run.Numbers.Open));

    private static string Sum(Receipt numbers)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{numbers.Planned} planned = {numbers.Sent} sent + {numbers.Refused} refused + {numbers.Awaiting} awaiting + {numbers.Skipped} skipped");
        return numbers.Open == 0 ? line : string.Create(CultureInfo.InvariantCulture, $"{line} + {numbers.Open} open");
    }

    private static string Rest(ImmutableArray<PublicationEntry> entries) => string.Concat(Others
        .Select(other => (other.Words, Count: entries.Count(entry => entry.Fate == other.Fate)))
        .Where(other => other.Count > 0)
        .Select(other => string.Create(CultureInfo.InvariantCulture, $"  {other.Count} {other.Words}{Environment.NewLine}")));

    private static string More(int count) => count > MostTroubles ? string.Create(CultureInfo.InvariantCulture, $"  … and {count - MostTroubles} more{Environment.NewLine}") : "";

    private static string Name(Subscription subscription) => subscription.Destination switch
    {
        Destination.Channel channel => $"subscription {subscription.Id} (channel {channel.Id})",
        Destination.Person person => $"subscription {subscription.Id} (person {person.User})",
        _ => $"subscription {subscription.Id}",
    };

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
