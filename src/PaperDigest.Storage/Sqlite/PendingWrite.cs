namespace PaperDigest.Storage.Sqlite;

/// <summary>A call that waits for the writer.</summary>
internal abstract class PendingWrite
{
    /// <summary>False if it was cancelled before it began; from then on it runs to its end.</summary>
    public abstract bool TryBegin();

    /// <summary>Does the work, within the writer's transaction.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>The transaction was committed.</summary>
    public abstract void Succeed();

    /// <summary>The work, or the whole transaction, was undone.</summary>
    public abstract void Fail(Exception exception);
}
