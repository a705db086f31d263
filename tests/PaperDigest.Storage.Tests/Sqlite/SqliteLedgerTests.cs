using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteLedgerTests : LedgerContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
