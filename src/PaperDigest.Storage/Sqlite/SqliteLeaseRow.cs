using Microsoft.Data.Sqlite;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The sender's row in SQLite.</summary>
internal sealed class SqliteLeaseRow(SqliteDatabase database) : ILeaseRow
{
    private const string Take =
        """
        INSERT INTO sender_lease (id, owner, host, process_id, since, renewed_at, expires_at)
        VALUES (1, $owner, $host, $process, $since, $renewed, $expires)
        ON CONFLICT (id) DO UPDATE SET
          since = CASE WHEN owner = excluded.owner THEN since ELSE excluded.since END,
          owner = excluded.owner, host = excluded.host, process_id = excluded.process_id,
          renewed_at = excluded.renewed_at, expires_at = excluded.expires_at
        WHERE owner = excluded.owner OR expires_at <= excluded.renewed_at
        """;

    private const string Select = "SELECT owner, host, process_id, since, renewed_at, expires_at, nudges FROM sender_lease";

    private const string Nudge = "UPDATE sender_lease SET nudges = nudges + 1";

    private const string Delete = "DELETE FROM sender_lease WHERE owner = $owner";

    /// <inheritdoc/>
    public Task<LeaseHolder> TakeAsync(LeaseHolder candidate, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            session.Execute(
                Take,
                ("$owner", candidate.Owner.ToString()),
                ("$host", candidate.Host),
                ("$process", candidate.ProcessId),
                ("$since", SqliteValues.Of(candidate.Since)),
                ("$renewed", SqliteValues.Of(candidate.RenewedAt)),
                ("$expires", SqliteValues.Of(candidate.ExpiresAt)));
            return Find(session)!; // Just written, or refused by the one that is there.
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReleaseAsync(Guid owner, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(Delete, ("$owner", owner.ToString())) == 1, cancellationToken);

    /// <inheritdoc/>
    public Task<LeaseHolder?> FindAsync(CancellationToken cancellationToken) => database.ReadAsync(Find, cancellationToken);

    /// <inheritdoc/>
    public Task NudgeAsync(CancellationToken cancellationToken) => database.WriteAsync(session => session.Execute(Nudge), cancellationToken);

    private static LeaseHolder? Find(SqliteSession session) => session.Query(Select, Read, limit: 1).SingleOrDefault();

    private static LeaseHolder Read(SqliteDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.ReadMoment(3), row.ReadMoment(4), row.ReadMoment(5))
    {
        Nudges = row.GetInt64(6),
    };
}
