using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteReceiptsTests : ReceiptContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
