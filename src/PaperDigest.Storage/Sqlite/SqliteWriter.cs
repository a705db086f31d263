using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace PaperDigest.Storage.Sqlite;

/// <summary>
/// The one writer of this process. Calls that come while a commit is under way are committed together by the next one, each in a
/// savepoint of its own: a durable commit costs a flush of the disk, and fifty workers need not pay for fifty.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Enough for every worker at once; bounds how long another process has to wait for the file.</summary>
    private const int MaximumCallsInCommit = 256;

    private const string Begin = "BEGIN IMMEDIATE";
    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";
    private const string BeginCall = "SAVEPOINT call";
    private const string KeepCall = "RELEASE call";
    private const string UndoCall = "ROLLBACK TO call";

    private readonly Channel<PendingWrite> _queue = Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly Task _loop;

    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _loop = Task.Run(WriteQueuedAsync);
    }

    /// <summary>Runs the work in the next transaction; cancelling works until that begins.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(write), this);
        return write.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _session.Dispose();
    }

    private async Task WriteQueuedAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            WriteBatch();
        }
    }

    private void WriteBatch()
    {
        List<PendingWrite>? batch = null;
        try
        {
            // First the lock, then the calls: those that come or are cancelled while another program holds the file count too.
            _session.Execute(Begin);
            batch = TakeBatch();
            batch.ForEach(RunCall);
            _session.Execute(Commit);
            batch.ForEach(write => write.Succeed());
        }
#pragma warning disable CA1031 // Every caller of the batch gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Undo();
            (batch ?? TakeBatch()).ForEach(write => write.Fail(exception));
        }
    }

    private List<PendingWrite> TakeBatch()
    {
        var batch = new List<PendingWrite>();
        while (batch.Count < MaximumCallsInCommit && _queue.Reader.TryRead(out var write))
        {
            if (write.TryBegin())
            {
                batch.Add(write);
            }
        }

        return batch;
    }

    private void RunCall(PendingWrite write)
    {
        _session.Execute(BeginCall);
        try
        {
            write.Run(_session);
            _session.Execute(KeepCall);
        }
#pragma warning disable CA1031 // Its caller gets it; the others of the batch have nothing to do with it.
        catch (Exception exception) when (_session.IsInTransaction)
#pragma warning restore CA1031
        {
            _session.Execute(UndoCall);
            _session.Execute(KeepCall);
            write.Fail(exception);
        }
    }

    private void Undo()
    {
        try
        {
            if (_session.IsInTransaction)
            {
                _session.Execute(Rollback);
            }
        }
        catch (SqliteException)
        {
            // The callers get the fault that led here; while this one lasts, the next batch cannot begin, and its callers are told.
        }
    }
}
