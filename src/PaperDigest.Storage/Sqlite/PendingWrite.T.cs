namespace PaperDigest.Storage.Sqlite;

/// <inheritdoc/>
internal sealed class PendingWrite<T> : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<SqliteSession, T> _work;
    private readonly CancellationTokenRegistration _cancelling;
    private T? _result;

    public PendingWrite(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        _work = work;
        _cancelling = cancellationToken.Register(() => _done.TrySetCanceled(cancellationToken));
    }

    public Task<T> Done => _done.Task;

    public override bool TryBegin()
    {
        _cancelling.Dispose();
        return !_done.Task.IsCompleted;
    }

    public override void Run(SqliteSession session) => _result = _work(session);

    public override void Succeed() => _done.TrySetResult(_result!); // Run was called, or Fail before.

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}
