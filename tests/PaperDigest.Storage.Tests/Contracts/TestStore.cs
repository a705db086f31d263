using PaperDigest.Ports;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What one program sees of a database. Disposing it is that program's end: nothing is given up in an orderly way.</summary>
public sealed class TestStore(
    ILedger ledger, ISubscriptions subscriptions, INotices notices, IReceipts receipts, Func<SenderLease> newLease, IAsyncDisposable connection)
    : IAsyncDisposable
{
    public ILedger Ledger => ledger;

    public ISubscriptions Subscriptions => subscriptions;

    public INotices Notices => notices;

    public IReceipts Receipts => receipts;

    public SenderLease NewLease() => newLease();

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
