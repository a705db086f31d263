using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PaperDigest.Storage.Leases;
using PaperDigest.Storage.Sqlite;
using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

/// <summary>A real file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("paperdigest-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "test.db");

    private IOptions<StorageOptions> Options => Microsoft.Extensions.Options.Options.Create(
        new StorageOptions { ConnectionString = $"Data Source={Path}" });

    public override TestStore Open(TimeProvider time)
    {
        var database = OpenDatabase();
        var subscriptions = new SqliteSubscriptions(database, time);
        return new TestStore(database)
        {
            Ledger = new SqliteLedger(database),
            Subscriptions = subscriptions,
            Notices = new SqliteNotices(database),
            Receipts = new SqliteReceipts(database),
            ReadingLists = new SqliteReadingLists(database),
            PersonalRecords = new SqlitePersonalRecords(database, subscriptions),
            NewLease = () => new SenderLease(new SqliteLeaseRow(database), Options, time, NullLogger<SenderLease>.Instance),
        };
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal SqliteDatabase OpenDatabase() => new(Options, NullLogger<SqliteDatabase>.Instance);

    /// <summary>Runs a statement the way an operator's shell would, past all of our code.</summary>
    internal int ExecuteRaw(string sql)
    {
        SqliteLibrary.Load();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!); // The path has a folder.
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }
}
