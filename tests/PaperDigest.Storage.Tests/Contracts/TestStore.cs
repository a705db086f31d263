using PaperDigest.Ports;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What one program sees of a database. Disposing it is that program's end: nothing is given up in an orderly way.</summary>
public sealed class TestStore(IAsyncDisposable connection) : IAsyncDisposable
{
    public required ILedger Ledger { get; init; }

    public required ISubscriptions Subscriptions { get; init; }

    public required INotices Notices { get; init; }

    public required IReceipts Receipts { get; init; }

    public required IReadingLists ReadingLists { get; init; }

    public required IPersonalRecords PersonalRecords { get; init; }

    /// <summary>Makes another lease on the same database.</summary>
    public required Func<SenderLease> NewLease { get; init; }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
