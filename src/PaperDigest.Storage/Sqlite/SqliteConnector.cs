using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Makes connections to one file, all set up alike, and says in plain words why it cannot.</summary>
internal sealed class SqliteConnector
{
    // SQLite's own waiting is finer than the library's, which asks again every 150 ms. Ten seconds: ten thousand parts are planned in three.
    private const string WaitForOthers = "PRAGMA busy_timeout = 10000";

    // Readers never wait for the writer, nor it for them.
    private const string ReadBesideWriting = "PRAGMA journal_mode = WAL";

    // What was recorded as sent must still be so after a power cut; WAL's default would only promise it after a crash of ours.
    private const string SurvivePowerLoss = "PRAGMA synchronous = FULL";

    // The operating system's library leaves them off and the bundled one on: we want one behaviour.
    private const string CheckReferences = "PRAGMA foreign_keys = ON";

    private const int BusyTimeoutSeconds = 10;

    private readonly string _connectionString;

    /// <exception cref="StorageException">The connection string is not SQLite's, or names no file.</exception>
    public SqliteConnector(string connectionString)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = BusyTimeoutSeconds };
            Path = builder.DataSource;
            _connectionString = builder.ToString();
        }
        catch (ArgumentException exception)
        {
            throw new StorageException($"Storage:ConnectionString is not understood: {exception.Message}", exception);
        }

        if (Path.Length == 0 || Path.StartsWith(':'))
        {
            throw new StorageException("Storage:ConnectionString must name a file, such as 'Data Source=data/paperdigest.db'.");
        }
    }

    /// <summary>The file, as configured.</summary>
    public string Path { get; }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public SqliteSession Open(Action<SqliteSession, string>? prepare = null)
    {
        var connection = new SqliteConnection(_connectionString);
        var session = new SqliteSession(connection);
        try
        {
            MakeFolder();
            connection.Open();
            session.Execute(WaitForOthers);
            prepare?.Invoke(session, Path); // Before the pragmas: another program's file is left as it is.
            session.Execute(ReadBesideWriting);
            session.Execute(SurvivePowerLoss);
            session.Execute(CheckReferences);
            return session;
        }
        catch (Exception exception)
        {
            session.Dispose();
            if (exception is SqliteException fault)
            {
                throw Explain(fault);
            }

            throw;
        }
    }

    /// <summary>SQLite's result code in an operator's words: https://www.sqlite.org/rescode.html.</summary>
    public StorageException Explain(SqliteException exception) => new(
        exception.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The database {Path} is locked by another program, and was for {BusyTimeoutSeconds} seconds. Which other program has it open?",
            raw.SQLITE_NOTADB => $"The file {Path} is not a SQLite database. Restore it from a backup, or point Storage:ConnectionString elsewhere.",
            raw.SQLITE_CORRUPT => $"The database {Path} is damaged. Restore it from a backup, or rescue what can be read with 'sqlite3 {Path} .recover'.",
            raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY => $"The database {Path} cannot be written. May this user write the file and its folder?",
            raw.SQLITE_FULL => $"The disk that holds the database {Path} is full.",
            raw.SQLITE_IOERR => $"The disk that holds the database {Path} failed.",
            _ => $"The database {Path} failed: {exception.Message}",
        },
        exception);

    private void MakeFolder()
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of the database {Path} cannot be made: {exception.Message}", exception);
        }
    }
}
