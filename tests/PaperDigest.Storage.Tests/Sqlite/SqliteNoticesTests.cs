using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteNoticesTests : NoticeContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
