using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The ledger in SQLite. Which rows may be stored at all stands in Migrations/002_ledger.sql.</summary>
internal sealed class SqliteLedger(SqliteDatabase database) : ILedger
{
    private const string Columns =
        "subscription_id, week, part, parts, guild_id, channel_id, user_id, mark, state, due_at, sending_at, "
        + "sent_channel_id, sent_message_id, reason, ended_at, claim, attempts, message, planned_at";

    private const string Insert =
        """
        INSERT INTO ledger (
          subscription_id, week, part, parts, guild_id, channel_id, user_id, mark, planned_at, state, due_at, reason, ended_at, message)
        SELECT
          $subscription, $week, $part, $parts, $guild, $channel, $user, $mark, $planned, $state, $due, $reason, $ended, $message
        WHERE EXISTS (SELECT 1 FROM subscription WHERE id = $subscription)
        ON CONFLICT (subscription_id, week, part) DO NOTHING
        """;

    private const string SelectDue =
        $"SELECT {Columns} FROM ledger_ready WHERE due_at <= $now ORDER BY due_at, part, week, subscription_id";

    private const string SelectNextDue = "SELECT due_at FROM ledger_ready ORDER BY due_at LIMIT 1";

    private const string Take =
        """
        UPDATE ledger SET state = $state, due_at = $due, sending_at = $sending, claim = claim + 1
        WHERE subscription_id = $subscription AND week = $week AND part = $part AND claim = $claim
        """;

    private const string SelectOne =
        $"SELECT {Columns} FROM ledger WHERE subscription_id = $subscription AND week = $week AND part = $part";

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

    private const string InRange =
        "subscription_id BETWEEN $firstSubscription AND $lastSubscription AND week BETWEEN $firstWeek AND $lastWeek";

    private const string Forwards = "ORDER BY subscription_id, week, part LIMIT $limit";

    private const string Backwards = "ORDER BY subscription_id DESC, week DESC, part DESC LIMIT $limit";

    private const string SelectRange = $"SELECT {Columns} FROM ledger WHERE {InRange} {Forwards}";

    private const string SelectRangeBackwards = $"SELECT {Columns} FROM ledger WHERE {InRange} {Backwards}";

    private const string SelectAwaiting = $"SELECT {Columns} FROM ledger WHERE state = 'awaiting' AND {InRange} {Forwards}";

    private const string SelectAwaitingBackwards = $"SELECT {Columns} FROM ledger WHERE state = 'awaiting' AND {InRange} {Backwards}";

    /// <inheritdoc/>
    public Task<int> PlanAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.FirstOrDefault(entry => !entry.State.CanBegin || entry.Claim != 0 || entry.Attempts != 0) is { } wrong)
        {
            throw new ArgumentException($"{wrong.Key} cannot begin as {wrong.State}, claim {wrong.Claim}.", nameof(entries));
        }

        return database.WriteAsync(session => entries.Sum(entry => InsertOne(session, entry)), cancellationToken);
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
                    SelectDue, row => places.Add(row.ReadDestination(4)) ? ReadEntry(row) : null, limit, ("$now", SqliteValues.Of(now)));
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
        database.ReadAsync<ImmutableArray<LedgerEntry>>(
            session =>
            [
                .. session.Query(
                    Statement(query),
                    ReadEntry,
                    query.Limit,
                    ("$firstSubscription", query.Subscription?.Value ?? 0),
                    ("$lastSubscription", query.Subscription?.Value ?? long.MaxValue),
                    ("$firstWeek", query.Week?.ToString() ?? "0000-W01"),
                    ("$lastWeek", query.Week?.ToString() ?? "9999-W53"),
                    ("$limit", query.Limit)),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.FindValue(SelectNextDue) is string moment ? SqliteValues.Moment(moment) : (DateTimeOffset?)null,
            cancellationToken);

    private static string Statement(LedgerQuery query) => query switch
    {
        { IsAwaitingDecision: true, IsNewestFirst: true } => SelectAwaitingBackwards,
        { IsAwaitingDecision: true } => SelectAwaiting,
        { IsNewestFirst: true } => SelectRangeBackwards,
        _ => SelectRange,
    };

    private static int InsertOne(SqliteSession session, LedgerEntry entry)
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
            ("$state", state.State),
            ("$due", SqliteValues.Of(state.DueAt)),
            ("$reason", state.Reason),
            ("$ended", SqliteValues.Of(state.EndedAt)),
            ("$message", StoredJson.Of(entry.Message)));
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

        return isWritten;
    }

    private static LedgerEntry? FindOne(SqliteSession session, PartKey key) => session.Query(
        SelectOne,
        ReadEntry,
        limit: 1,
        ("$subscription", key.Subscription.Value),
        ("$week", key.Week.ToString()),
        ("$part", key.Part)).SingleOrDefault();

    private static LedgerEntry ReadEntry(SqliteDataReader row) => new()
    {
        Key = new PartKey(new SubscriptionId(row.GetInt64(0)), row.ReadWeek(1), row.GetInt32(2)),
        Parts = row.GetInt32(3),
        Destination = row.ReadDestination(4),
        Mark = new PartMark(row.GetString(7)),
        State = new PartColumns(row.GetString(8))
        {
            DueAt = row.FindMoment(9),
            SendingAt = row.FindMoment(10),
            Channel = row.FindSnowflake(11) is { } channel ? new ChannelId(channel) : null,
            Message = row.FindSnowflake(12) is { } message ? new MessageId(message) : null,
            Reason = row.FindText(13),
            EndedAt = row.FindMoment(14),
        }.ToState(),
        Claim = row.GetInt64(15),
        Attempts = row.GetInt32(16),
        Message = StoredJson.ReadMessage(row.GetString(17)),
        PlannedAt = row.ReadMoment(18),
    };
}
