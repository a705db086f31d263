using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteSenderLeaseTests : SenderLeaseContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
