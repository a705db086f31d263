using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using PaperDigest.Delivery;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>Writes subscriptions as CSV, a line each.</summary>
internal static class SheetWriter
{
    public static async Task WriteAsync(IEnumerable<Subscription> subscriptions, TextWriter target, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var fields in subscriptions.Select(Fields).Prepend(Sheet.Header))
        {
            await csv.WriteRecordAsync([.. fields], cancellationToken);
        }
    }

    /// <summary>The fields in the order of the header.</summary>
    public static ImmutableArray<string> Fields(Subscription subscription)
    {
        var channel = subscription.Destination as Destination.Channel;
        var person = subscription.Destination as Destination.Person;
        return
        [
            channel is null ? Sheet.Personal : Sheet.Feed,
            $"{channel?.Guild}",
            $"{channel?.Id}",
            $"{person?.User}",
            string.Join(Sheet.Joint, subscription.Categories),
            DayOf(subscription),
            subscription.Time.ToString("HH':'mm", CultureInfo.InvariantCulture),
            subscription.TimeZone,
            subscription.Language.Tag,
            Sheet.Styles.First(style => style.Style == subscription.Style).Word,
            $"{subscription.Role}",
            subscription.IsPaused ? "true" : "false",
        ];
    }

    private static string DayOf(Subscription subscription) => $"{subscription.Day}".ToLowerInvariant();
}
