using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteSubscriptionsTests : SubscriptionContract
{
    protected override TestDatabase CreateDatabase() => new SqliteTestDatabase();
}
