using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

/// <summary>Whoever is erased stands nowhere in the file: not in a row, not in a freed page, not in the log beside it.</summary>
public sealed class SqliteErasureTests : LedgerSteps
{
    // As long as Discord's own: eight bytes that stand in a file by chance once in many lifetimes.
    private const ulong Lin = 812_345_678_901_234_567;
    private const ulong FirstOther = 912_345_678_901_234_567;

    // These name people, and SqlitePersonalRecords erases them all.
    private static readonly string[] Erased = ["ledger.user_id", "saved_paper.user_id", "subscription.created_by", "subscription.user_id"];

    private readonly SqliteTestDatabase _database = new();

    [Fact]
    public async Task Id_stands_nowhere_in_the_file_when_a_busy_database_forgets_a_person()
    {
        var random = new Random(1);
        await LiveAsync(Lin);
        for (var round = 0; round < 60; round++)
        {
            await LiveAsync(FirstOther + (ulong)random.Next(20));
            await LiveAsync(Lin);
            await Store.PersonalRecords.EraseAsync(new UserId(FirstOther + (ulong)random.Next(20)), Cancellation);
        }

        Assert.True(DatabaseFiles.Hold(_database.Path, Lin), "The test must find what is there.");

        await Store.PersonalRecords.EraseAsync(new UserId(Lin), Cancellation);

        Assert.False(DatabaseFiles.Hold(_database.Path, Lin));
    }

    [Fact]
    public async Task Every_column_that_names_a_person_is_one_that_is_erased()
    {
        await Store.Subscriptions.ListAsync(new SubscriptionQuery(), Cancellation);
        await using var database = _database.OpenDatabase();

        var columns = await database.ReadAsync(
            session => session.Query(
                """
                SELECT tables.name || '.' || columns.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
                WHERE tables.type = 'table' AND columns.type = 'INTEGER'
                  AND (columns.name LIKE '%user%' OR columns.name LIKE '%person%' OR columns.name LIKE '%member%' OR columns.name LIKE '%\_by' ESCAPE '\')
                ORDER BY 1
                """,
                row => row.GetString(0),
                int.MaxValue),
            Cancellation);

        Assert.Equal(Erased, columns, StringComparer.Ordinal);
    }

    protected override TestDatabase CreateDatabase() => _database;

    private async Task LiveAsync(ulong user)
    {
        var own = await Subscriptions.AddAsync(Some.Personal(user) with { CreatedBy = new UserId(user) }, Cancellation);
        var feed = await Subscriptions.AddAsync(Some.Feed(channel: user % 7) with { CreatedBy = new UserId(user) }, Cancellation);
        await Ledger.PlanAsync([.. Some.Digest(own, parts: 2).Select(part => part with { Content = Some.Content(new string('x', 2000)) })], Cancellation);
        for (var paper = 0; paper < 5; paper++)
        {
            await Store.ReadingLists.SaveAsync(Some.Saved(user, $"{own.Id}.{paper}"), Cancellation);
        }

        await Store.ReadingLists.RemoveAsync(new UserId(user), new PaperId($"{own.Id}.3"), Cancellation);
        await Subscriptions.UpdateAsync(own with { Categories = [new CategorySlug(new string('y', (int)(own.Id.Value % 90)))] }, Cancellation);
        if (own.Id.Value % 3 == 0)
        {
            await Subscriptions.RemoveAsync(feed.Id, Cancellation);
            await Subscriptions.RemoveAsync(own.Id, Cancellation);
        }
    }
}
