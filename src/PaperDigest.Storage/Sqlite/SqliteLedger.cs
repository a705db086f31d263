using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The ledger in SQLite. Which rows may be stored at all stands in Migrations/002_ledger.sql and 007_styles.sql.</summary>
internal sealed class SqliteLedger(SqliteDatabase database) : ILedger
{
    private const string InsertOneRun =
        """
        INSERT INTO run (subscription_id, week, parts, planned_at)
        SELECT $subscription, $week, $parts, $planned
        WHERE EXISTS (SELECT 1 FROM subscription WHERE id = $subscription)
        ON CONFLICT DO NOTHING
        """;

    private const string InsertOneBody = "INSERT INTO body (id, content, papers) VALUES ($body, $content, $papers) ON CONFLICT DO NOTHING";

    private const string Insert =
        """
        INSERT INTO ledger (
          subscription_id, week, part, parts, guild_id, channel_id, user_id, mark, planned_at, turn, state, due_at, reason, ended_at, body_id)
        SELECT
          $subscription, $week, $part, $parts, $guild, $channel, $user, $mark, $planned, $turn, $state, $due, $reason, $ended, $body
        WHERE EXISTS (SELECT 1 FROM subscription WHERE id = $subscription)
        ON CONFLICT (subscription_id, week, part) DO NOTHING
        """;

    private const string SelectDue =
        $"""
        SELECT {LedgerReading.Columns} FROM ledger_ready JOIN body ON body.id = body_id
        WHERE due_at <= $now ORDER BY due_at, part, turn, week, subscription_id
        """;

    private const string SelectNextDue = "SELECT due_at FROM ledger_ready ORDER BY due_at LIMIT 1";

    private const string Take =
        """
        UPDATE ledger SET state = $state, due_at = $due, sending_at = $sending, claim = claim + 1
        WHERE subscription_id = $subscription AND week = $week AND part = $part AND claim = $claim
        """;

    private const string SelectOne =
        $"SELECT {LedgerReading.Columns} FROM {LedgerReading.Rows} WHERE subscription_id = $subscription AND week = $week AND part = $part";

    private const string Update =
        """
        UPDATE ledger SET
          state = $state, due_at = $due, sending_at = $sending, sent_channel_id = $sentChannel, sent_message_id = $sentMessage,
          reason = $reason, ended_at = $ended, attempts = attempts + $begun,
          planned_at = CASE WHEN $state = 'planned' AND due_at IS NULL THEN $due ELSE planned_at END
        WHERE subscription_id = $subscription AND week = $week AND part = $part AND claim = $claim
          AND ($state <> 'planned' OR EXISTS (SELECT 1 FROM subscription WHERE id = $subscription))
        """;

    private const string SkipRest =
        """
        UPDATE ledger SET state = 'skipped', due_at = NULL, reason = $reason, ended_at = $ended
        WHERE subscription_id = $subscription AND week = $week AND part > $part AND state = 'planned'
        """;

    private const string ReviveRest =
        """
        UPDATE ledger SET state = 'planned', due_at = $due, reason = NULL, ended_at = NULL, planned_at = $due
        WHERE subscription_id = $subscription AND week = $week AND part > $part AND state IN ('refused', 'skipped')
        """;

    /// <inheritdoc/>
    public Task<int> PlanAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.FirstOrDefault(entry => !entry.State.CanBegin || entry.Claim != 0 || entry.Attempts != 0) is { } wrong)
        {
            throw new ArgumentException($"{wrong.Key} cannot begin as {wrong.State}, claim {wrong.Claim}.", nameof(entries));
        }

        return database.WriteAsync(session => InsertAll(session, entries), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<LedgerEntry>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(leaseUntil, now);
        return database.WriteAsync<ImmutableArray<LedgerEntry>>(
            session =>
            {
                var places = new HashSet<Destination>();
                var due = session.Query(
                    SelectDue, row => places.Add(row.ReadDestination(4)) ? LedgerReading.ReadEntry(row) : null, limit, ("$now", SqliteValues.Of(now)));
                return [.. due.Select(entry => TakeOne(session, entry, now, leaseUntil))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> AdvanceAsync(PartKey key, long claim, PartState next, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                if (FindOne(session, key) is not { } entry || entry.Claim != claim)
                {
                    return false;
                }

                return entry.State.CanAdvanceTo(next)
                    ? WriteState(session, entry, next)
                    : throw new ArgumentException($"{key} cannot go from {entry.State} to {next}.", nameof(next));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DecideAsync(PartKey key, PartState decision, CancellationToken cancellationToken)
    {
        if (decision is not (PartState.Sent or PartState.Planned))
        {
            throw new ArgumentException($"{key} cannot be decided to be {decision}.", nameof(decision));
        }

        return database.WriteAsync(
            session => FindOne(session, key) is { } entry && entry.State.CanBeDecided(decision) && WriteState(session, entry, decision),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<LedgerEntry>> ReadAsync(LedgerQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync<ImmutableArray<LedgerEntry>>(session => [.. LedgerReading.Read(session, query)], cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.FindValue(SelectNextDue) is string moment ? SqliteValues.Moment(moment) : (DateTimeOffset?)null,
            cancellationToken);

    /// <remarks>Most of a plan are the same few bodies: each is written out once.</remarks>
    private static int InsertAll(SqliteSession session, ImmutableArray<LedgerEntry> entries)
    {
        var bodies = new Dictionary<PartContent, string>(ReferenceEqualityComparer.Instance);
        var inserted = 0;
        foreach (var run in entries.GroupBy(entry => (entry.Key.Subscription, entry.Key.Week)))
        {
            var isNew = run.FirstOrDefault(entry => entry.Content is not PartContent.Publication) is { } first && InsertRun(session, first);
            foreach (var entry in run.Where(entry => isNew || entry.Content is PartContent.Publication))
            {
                if (!bodies.TryGetValue(entry.Content, out var body))
                {
                    bodies[entry.Content] = body = InsertBody(session, entry.Content);
                }

                inserted += InsertOne(session, entry, body);
            }
        }

        return inserted;
    }

    private static bool InsertRun(SqliteSession session, LedgerEntry first) => session.Execute(
        InsertOneRun,
        ("$subscription", first.Key.Subscription.Value),
        ("$week", first.Key.Week.ToString()),
        ("$parts", first.Parts),
        ("$planned", SqliteValues.Of(first.PlannedAt))) == 1;

    private static string InsertBody(SqliteSession session, PartContent content)
    {
        var body = StoredBody.Of(content);
        session.Execute(InsertOneBody, ("$body", body.Id), ("$content", body.Content), ("$papers", body.Papers));
        return body.Id;
    }

    private static int InsertOne(SqliteSession session, LedgerEntry entry, string body)
    {
        var state = PartColumns.Of(entry.State);
        return session.Execute(
            Insert,
            ("$subscription", entry.Key.Subscription.Value),
            ("$week", entry.Key.Week.ToString()),
            ("$part", entry.Key.Part),
            ("$parts", entry.Parts),
            ("$guild", SqliteValues.Of(entry.Destination.GuildValue)),
            ("$channel", SqliteValues.Of(entry.Destination.ChannelValue)),
            ("$user", SqliteValues.Of(entry.Destination.UserValue)),
            ("$mark", entry.Mark.Value),
            ("$planned", SqliteValues.Of(entry.PlannedAt)),
            ("$turn", entry.Turn),
            ("$state", state.State),
            ("$due", SqliteValues.Of(state.DueAt)),
            ("$reason", state.Reason),
            ("$ended", SqliteValues.Of(state.EndedAt)),
            ("$body", body));
    }

    private static LedgerEntry TakeOne(SqliteSession session, LedgerEntry entry, DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        var next = entry.State.TryClaim(now, leaseUntil) ?? throw new StorageException($"{entry.Key} was due and is not: {entry.State}.");
        var state = PartColumns.Of(next);
        session.Execute(
            Take,
            ("$state", state.State),
            ("$due", SqliteValues.Of(state.DueAt)),
            ("$sending", SqliteValues.Of(state.SendingAt)),
            ("$subscription", entry.Key.Subscription.Value),
            ("$week", entry.Key.Week.ToString()),
            ("$part", entry.Key.Part),
            ("$claim", entry.Claim));
        return entry with { State = next, Claim = entry.Claim + 1 };
    }

    private static bool WriteState(SqliteSession session, LedgerEntry entry, PartState next)
    {
        var state = PartColumns.Of(next);
        var isBegun = entry.State is PartState.Claimed { SendingAt: null } && next is PartState.Claimed { SendingAt: not null };
        var isWritten = session.Execute(
            Update,
            ("$state", state.State),
            ("$due", SqliteValues.Of(state.DueAt)),
            ("$sending", SqliteValues.Of(state.SendingAt)),
            ("$sentChannel", SqliteValues.Of(state.Channel?.Value)),
            ("$sentMessage", SqliteValues.Of(state.Message?.Value)),
            ("$reason", state.Reason),
            ("$ended", SqliteValues.Of(state.EndedAt)),
            ("$begun", isBegun ? 1 : 0),
            ("$subscription", entry.Key.Subscription.Value),
            ("$week", entry.Key.Week.ToString()),
            ("$part", entry.Key.Part),
            ("$claim", entry.Claim)) == 1;
        if (isWritten && next is PartState.Refused or PartState.Skipped)
        {
            session.Execute(
                SkipRest,
                ("$reason", $"Part {entry.Key.Part} was {state.State}: {state.Reason}"),
                ("$ended", SqliteValues.Of(state.EndedAt)),
                ("$subscription", entry.Key.Subscription.Value),
                ("$week", entry.Key.Week.ToString()),
                ("$part", entry.Key.Part));
        }

        if (isWritten && next is PartState.Planned && !entry.State.IsOpen)
        {
            session.Execute(
                ReviveRest,
                ("$due", SqliteValues.Of(state.DueAt)),
                ("$subscription", entry.Key.Subscription.Value),
                ("$week", entry.Key.Week.ToString()),
                ("$part", entry.Key.Part));
        }

        return isWritten;
    }

    private static LedgerEntry? FindOne(SqliteSession session, PartKey key) => session.Query(
        SelectOne,
        LedgerReading.ReadEntry,
        limit: 1,
        ("$subscription", key.Subscription.Value),
        ("$week", key.Week.ToString()),
        ("$part", key.Part)).SingleOrDefault();
}
