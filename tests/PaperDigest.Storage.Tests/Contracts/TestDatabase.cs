namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>One empty database of some kind; disposing it leaves nothing behind.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>Opens it as one program would: twice for two programs at once.</summary>
    public abstract TestStore Open(TimeProvider time);

    public abstract ValueTask DisposeAsync();
}
