using Microsoft.Data.Sqlite;
using PaperDigest.Ports;
using PaperDigest.Storage.Sqlite;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Opening_twice_changes_nothing_the_second_time()
    {
        await OpenAndCloseAsync();
        var first = await SchemaAsync();

        await OpenAndCloseAsync();

        Assert.Equal(first, await SchemaAsync());
        Assert.Contains("ledger", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_programs_may_open_a_new_file_at_once()
    {
        // They seldom meet at the worst moment, so they get many chances.
        for (var round = 0; round < 20; round++)
        {
            await using var file = new SqliteTestDatabase();
            var programs = Enumerable.Range(0, 4).Select(_ => file.OpenDatabase()).ToArray();

            await Task.WhenAll(programs.Select(program => program.OpenAsync(Cancellation)));

            await Task.WhenAll(programs.Select(program => program.DisposeAsync().AsTask()));
        }
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA busy_timeout", "10000")]
    public async Task Connections_are_set_up_alike(string pragma, string expected)
    {
        await using var database = _file.OpenDatabase();

        var writing = await database.WriteAsync(session => session.FindValue(pragma)?.ToString() ?? "", Cancellation);
        var reading = await database.ReadAsync(session => session.FindValue(pragma)?.ToString() ?? "", Cancellation);

        Assert.Equal((expected, expected), (writing, reading));
    }

    [Fact]
    public async Task Newer_file_is_refused_and_left_alone()
    {
        await OpenAndCloseAsync();
        _file.ExecuteRaw("PRAGMA user_version = 99");

        var message = await FailToOpenAsync();

        Assert.Contains("newer PaperDigest (schema 99", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_another_program_is_refused_and_left_alone()
    {
        _file.ExecuteRaw("CREATE TABLE bookmark (url TEXT)");
        var before = await File.ReadAllBytesAsync(_file.Path, Cancellation);

        var message = await FailToOpenAsync();

        Assert.Contains("belongs to another program", message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_file.Path, Cancellation));
    }

    [Fact]
    public async Task File_that_is_no_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!); // The path has a folder.
        await File.WriteAllTextAsync(_file.Path, new string('x', 5000), Cancellation);

        Assert.Contains("is not a SQLite database", await FailToOpenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_file_is_named_when_it_is_read()
    {
        await OpenAndCloseAsync();
        var bytes = await File.ReadAllBytesAsync(_file.Path, Cancellation);
        bytes.AsSpan(4096).Fill(0x5A);
        await File.WriteAllBytesAsync(_file.Path, bytes, Cancellation);
        await using var store = _file.Open(TimeProvider.System);

        var fault = await Assert.ThrowsAsync<StorageException>(() => store.Ledger.ReadAsync(new LedgerQuery(), Cancellation));

        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(Path.GetDirectoryName(_file.Path)!, "a file where the folder should be", Cancellation); // The path has a folder.

        Assert.Contains("cannot be made", await FailToOpenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_that_is_a_folder_is_named()
    {
        Directory.CreateDirectory(_file.Path);

        Assert.Contains("cannot be written", await FailToOpenAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Colour=blue")]
    [InlineData("nonsense")]
    public void Connection_string_that_names_no_file_is_refused(string connectionString)
    {
        var fault = Assert.Throws<StorageException>(() => new SqliteConnector(connectionString));

        Assert.StartsWith("Storage:ConnectionString", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lock_of_another_program_is_explained()
    {
        var fault = new SqliteConnector("Data Source=x.db").Explain(new SqliteException("database is locked", 5));

        Assert.Contains("locked by another program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_call_takes_no_other_down_when_they_share_a_commit()
    {
        await using var database = _file.OpenDatabase();
        await database.OpenAsync(Cancellation);
        using var gate = new ManualResetEventSlim();
        var first = database.WriteAsync(_ => { gate.Wait(Cancellation); return 0; }, Cancellation);

        var failing = database.WriteAsync<int>(
            session => { session.Execute("DELETE FROM subscription"); throw new InvalidOperationException("ours"); }, Cancellation);
        var keeping = Enumerable.Range(1, 5)
            .Select(i => database.WriteAsync(session => session.Execute(
                "INSERT INTO sender_lease VALUES (1, 'a', 'b', $i, '1', '1', '2', 0) ON CONFLICT (id) DO UPDATE SET process_id = $i", ("$i", i)), Cancellation))
            .ToArray();
        gate.Set();

        await first;
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.All(await Task.WhenAll(keeping), changed => Assert.Equal(1, changed));
        Assert.Equal(5L, await database.ReadAsync(session => session.FindValue("SELECT process_id FROM sender_lease"), Cancellation));
    }

    [Fact]
    public async Task Waiting_call_can_be_cancelled()
    {
        await using var database = _file.OpenDatabase();
        await database.OpenAsync(Cancellation);
        using var begun = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var first = database.WriteAsync(_ => { begun.Set(); gate.Wait(Cancellation); return 0; }, Cancellation);
        begun.Wait(Cancellation);

        var waiting = database.WriteAsync(session => session.Execute("DELETE FROM sender_lease"), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Set();
        await first;
    }

    private async Task OpenAndCloseAsync()
    {
        await using var store = _file.Open(TimeProvider.System);
        await store.Ledger.FindNextDueAsync(Cancellation);
    }

    private async Task<string> FailToOpenAsync()
    {
        await using var database = _file.OpenDatabase();
        return (await Assert.ThrowsAsync<StorageException>(() => database.OpenAsync(Cancellation))).Message;
    }

    private async Task<string> SchemaAsync()
    {
        await using var database = _file.OpenDatabase();
        var rows = await database.ReadAsync(
            session => session.Query("SELECT name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY name", row => row.GetString(0), 1000),
            Cancellation);
        return string.Join('\n', rows);
    }
}
