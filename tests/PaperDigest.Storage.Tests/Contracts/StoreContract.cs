using PaperDigest.Ports;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What the contracts share: one empty database per test, opened once, and a hand-set clock.</summary>
public abstract class StoreContract : IAsyncDisposable
{
    protected static DateTimeOffset Nine { get; } = new(2024, 5, 20, 9, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected HandSetClock Clock { get; } = new(Nine);

    protected TestDatabase Database => field ??= CreateDatabase();

    protected TestStore Store => field ??= Database.Open(Clock);

    protected ILedger Ledger => Store.Ledger;

    protected ISubscriptions Subscriptions => Store.Subscriptions;

    protected INotices Notices => Store.Notices;

    protected IReceipts Receipts => Store.Receipts;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Store.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected abstract TestDatabase CreateDatabase();
}
