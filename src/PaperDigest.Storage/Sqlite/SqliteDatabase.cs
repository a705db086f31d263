using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PaperDigest.Storage.Sqlite;

/// <summary>One SQLite file: opened once, written by one connection, read by a few beside it.</summary>
/// <remarks>Thread-safe. Several programs may have the same file open; each waits for the others' transactions.</remarks>
internal sealed partial class SqliteDatabase(IOptions<StorageOptions> options, ILogger<SqliteDatabase> logger) : IAsyncDisposable
{
    private const int MaximumReaders = 4;

    private readonly SemaphoreSlim _opening = new(1);
    private readonly SemaphoreSlim _reading = new(MaximumReaders);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private SqliteConnector? _connector;
    private SqliteWriter? _writer;

    /// <summary>Opens the file and brings its tables up to date; every call after the first does nothing.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _writer) is not null)
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_writer is null)
            {
                Volatile.Write(ref _writer, new SqliteWriter(await Task.Run(Open, cancellationToken)));
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Runs the work in a durable transaction of its own. Cancelling works until it begins.</summary>
    /// <exception cref="StorageException">The database failed; nothing of the work was kept.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        try
        {
            return await _writer!.WriteAsync(work, cancellationToken); // OpenAsync set it.
        }
        catch (SqliteException exception)
        {
            throw _connector!.Explain(exception); // OpenAsync set it.
        }
    }

    /// <summary>Runs one query. It sees what was committed before it began, and holds up no writer.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await _reading.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Read(work), cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw _connector!.Explain(exception); // OpenAsync set it.
        }
        finally
        {
            _reading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Readers first: the last connection to close tidies the write-ahead log away, and that should be the writer.
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        _opening.Dispose();
        _reading.Dispose();
    }

    private SqliteSession Open()
    {
        var library = SqliteLibrary.Load();
        _connector = new SqliteConnector(options.Value.ConnectionString);
        var session = _connector.Open(SqliteMigrations.Apply);
        LogOpened(_connector.Path, library, SqliteMigrations.Known.Length);
        return session;
    }

    private T Read<T>(Func<SqliteSession, T> work)
    {
        var session = _readers.TryTake(out var idle) ? idle : _connector!.Open(); // OpenAsync set it.
        try
        {
            return work(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    [LoggerMessage(LogLevel.Information, "Opened {Path} with SQLite {Library}, schema {Version}")]
    private partial void LogOpened(string path, string library, int version);
}
