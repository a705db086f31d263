using Microsoft.Extensions.Logging;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Writes one line when a run has come to its end: numbers that add up.</summary>
internal sealed partial class RunLog(IReceipts receipts, ILogger<RunLog> logger)
{
    /// <summary>Looks whether the run of a part is over.</summary>
    public async Task NoteAsync(PartKey part, CancellationToken cancellationToken)
    {
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        var query = new ReceiptQuery { Subscription = part.Subscription, Week = part.Week, Limit = 1 };
        if (await receipts.ListAsync(query, cancellationToken) is [{ Numbers: { IsFinal: true } numbers }])
        {
            LogEnded(part.Subscription, part.Week, numbers.Planned, numbers.Sent, numbers.Refused, numbers.Awaiting, numbers.Skipped);
        }
    }

    [LoggerMessage(LogLevel.Information, "Run {Subscription}/{Week} ended: {Planned} planned = {Sent} sent + {Refused} refused + {Awaiting} awaiting + {Skipped} skipped")]
    private partial void LogEnded(SubscriptionId subscription, IsoWeek week, int planned, int sent, int refused, int awaiting, int skipped);
}
