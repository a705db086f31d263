using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteReadingListsTests : ReadingListContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
