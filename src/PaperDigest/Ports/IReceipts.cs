using System.Collections.Immutable;
using PaperDigest.Delivery;

namespace PaperDigest.Ports;

/// <summary>The receipts of all runs. They are the ledger's own numbers, so they cannot disagree with it.</summary>
/// <remarks>Thread-safe. A broken store is an exception.</remarks>
public interface IReceipts
{
    /// <summary>Those that fit, newest week first.</summary>
    Task<ImmutableArray<RunReceipt>> ListAsync(ReceiptQuery query, CancellationToken cancellationToken);
}
