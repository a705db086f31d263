using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteLedgerRunTests : LedgerRunContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
