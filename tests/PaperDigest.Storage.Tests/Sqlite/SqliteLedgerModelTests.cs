using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteLedgerModelTests : LedgerModelContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
