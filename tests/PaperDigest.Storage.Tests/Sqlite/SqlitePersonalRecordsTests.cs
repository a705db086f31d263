using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqlitePersonalRecordsTests : PersonalRecordsContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
