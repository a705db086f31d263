using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteLedgerSharingTests : LedgerSharingContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
