using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The notices in SQLite. Which rows may be stored at all stands in Migrations/004_care.sql.</summary>
internal sealed class SqliteNotices(SqliteDatabase database) : INotices
{
    private const string Columns = "subscription_id, kind, subject, reason, raised_at, reach, settled_at";

    private const string ByKey = "subscription_id = $subscription AND kind = $kind AND subject = $subject";

    private const string Insert =
        """
        INSERT INTO notice (subscription_id, kind, subject, reason, raised_at, reach, settled_at)
        VALUES ($subscription, $kind, $subject, $reason, $raised, $reach, $settled)
        ON CONFLICT (subscription_id, kind, subject) DO NOTHING
        """;

    private const string Reach = $"UPDATE notice SET reach = $reach WHERE {ByKey}";

    private const string Settle = $"UPDATE notice SET settled_at = $settled WHERE {ByKey} AND settled_at IS NULL";

    private const string Forget = "DELETE FROM notice WHERE subscription_id = $subscription AND kind = $kind";

    private const string SelectOne = $"SELECT {Columns} FROM notice WHERE {ByKey}";

    private const string SelectOpen =
        $"""
        SELECT {Columns} FROM notice
        WHERE settled_at IS NULL AND subscription_id BETWEEN $first AND $last ORDER BY raised_at, subscription_id, kind, subject
        """;

    /// <inheritdoc/>
    public Task<bool> AddAsync(Notice notice, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            Insert,
            [
                .. Values(notice.Key),
                ("$reason", notice.Reason),
                ("$raised", SqliteValues.Of(notice.RaisedAt)),
                ("$reach", NoticeColumns.Of(notice.Reach)),
                ("$settled", SqliteValues.Of(notice.SettledAt)),
            ]) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task RecordAsync(NoticeKey key, NoticeReach reach, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(Reach, [.. Values(key), ("$reach", NoticeColumns.Of(reach))]), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SettleAsync(NoticeKey key, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(Settle, [.. Values(key), ("$settled", SqliteValues.Of(at))]) == 1, cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(SubscriptionId subscription, NoticeKind kind, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(Forget, ("$subscription", subscription.Value), ("$kind", NoticeColumns.Of(kind))), cancellationToken);

    /// <inheritdoc/>
    public Task<Notice?> FindAsync(NoticeKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Query(SelectOne, Read, limit: 1, Values(key)).SingleOrDefault(), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Notice>> ListOpenAsync(SubscriptionId? subscription, CancellationToken cancellationToken) =>
        database.ReadAsync<ImmutableArray<Notice>>(
            session =>
            [
                .. session.Query(
                    SelectOpen, Read, int.MaxValue, ("$first", subscription?.Value ?? 0), ("$last", subscription?.Value ?? long.MaxValue)),
            ],
            cancellationToken);

    private static (string, object?)[] Values(NoticeKey key) =>
        [("$subscription", key.Subscription.Value), ("$kind", NoticeColumns.Of(key.Kind)), ("$subject", key.Subject)];

    private static Notice Read(SqliteDataReader row) => new(
        new NoticeKey(new SubscriptionId(row.GetInt64(0)), NoticeColumns.ReadKind(row.GetString(1)), row.GetString(2)),
        row.GetString(3),
        row.ReadMoment(4))
    {
        Reach = NoticeColumns.ReadReach(row.GetString(5)),
        SettledAt = row.FindMoment(6),
    };
}
