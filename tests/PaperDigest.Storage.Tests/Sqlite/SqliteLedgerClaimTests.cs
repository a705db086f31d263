using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteLedgerClaimTests : LedgerClaimContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
