using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The receipts in SQLite: a view of the ledger, Migrations/004_care.sql.</summary>
internal sealed class SqliteReceipts(SqliteDatabase database) : IReceipts
{
    private const string Columns = "subscription_id, week, planned, sent, refused, awaiting, skipped, open, ended_at";

    // Of one subscription and of all stand apart: SQLite finds the index of the first only by an equation.
    private const string SelectOfOne =
        $"SELECT {Columns} FROM receipt WHERE subscription_id = $subscription AND week BETWEEN $first AND $last ORDER BY week DESC LIMIT $limit";

    private const string SelectOfAll =
        $"SELECT {Columns} FROM receipt WHERE week BETWEEN $first AND $last ORDER BY week DESC, subscription_id LIMIT $limit";

    /// <inheritdoc/>
    public Task<ImmutableArray<RunReceipt>> ListAsync(ReceiptQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync<ImmutableArray<RunReceipt>>(
            session =>
            [
                .. session.Query(
                    query.Subscription is null ? SelectOfAll : SelectOfOne,
                    Read,
                    query.Limit,
                    ("$subscription", query.Subscription?.Value),
                    ("$first", query.Week?.ToString() ?? "0000-W01"),
                    ("$last", query.Week?.ToString() ?? "9999-W53"),
                    ("$limit", query.Limit)),
            ],
            cancellationToken);

    private static RunReceipt Read(SqliteDataReader row) => new(
        new SubscriptionId(row.GetInt64(0)),
        row.ReadWeek(1),
        new Receipt(row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7)),
        row.FindMoment(8));
}
