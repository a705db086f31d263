using Microsoft.Data.Sqlite;
using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Reads rows of the ledger, each with its body.</summary>
internal static class LedgerReading
{
    public const string Columns =
        "subscription_id, week, part, parts, guild_id, channel_id, user_id, mark, state, due_at, sending_at, "
        + "sent_channel_id, sent_message_id, reason, ended_at, claim, attempts, planned_at, turn, content, papers";

    public const string Rows = "ledger JOIN body ON body.id = body_id";

    private const string InRange =
        "subscription_id BETWEEN $firstSubscription AND $lastSubscription AND week BETWEEN $firstWeek AND $lastWeek "
        + "AND part BETWEEN $firstPart AND $lastPart AND ($onlyAwaiting = 0 OR state = 'awaiting')";

    private const string Forwards = "ORDER BY subscription_id, week, part LIMIT $limit";

    private const string Backwards = "ORDER BY subscription_id DESC, week DESC, part DESC LIMIT $limit";

    private const string SelectAll = $"SELECT {Columns} FROM {Rows} WHERE {InRange} {Forwards}";

    private const string SelectAllBackwards = $"SELECT {Columns} FROM {Rows} WHERE {InRange} {Backwards}";

    private const string SelectAwaiting = $"SELECT {Columns} FROM {Rows} WHERE state = 'awaiting' AND {InRange} {Forwards}";

    private const string SelectAwaitingBackwards = $"SELECT {Columns} FROM {Rows} WHERE state = 'awaiting' AND {InRange} {Backwards}";

    private const string SelectOfChannel = $"SELECT {Columns} FROM {Rows} WHERE channel_id = $place AND {InRange} {Forwards}";

    private const string SelectOfChannelBackwards = $"SELECT {Columns} FROM {Rows} WHERE channel_id = $place AND {InRange} {Backwards}";

    private const string SelectOfPerson = $"SELECT {Columns} FROM {Rows} WHERE user_id = $place AND {InRange} {Forwards}";

    private const string SelectOfPersonBackwards = $"SELECT {Columns} FROM {Rows} WHERE user_id = $place AND {InRange} {Backwards}";

    public static List<LedgerEntry> Read(SqliteSession session, LedgerQuery query) => session.Query(
        Statement(query),
        row => ReadEntry(row, query.IsBrief ? null : row.FindText(19)),
        query.Limit,
        ("$firstSubscription", query.Subscription?.Value ?? 0),
        ("$lastSubscription", query.Subscription?.Value ?? long.MaxValue),
        ("$firstWeek", query.Week?.ToString() ?? "0000-W01"),
        ("$lastWeek", query.Week?.ToString() ?? "9999-W53"),
        ("$firstPart", query.Part ?? 0),
        ("$lastPart", query.Part ?? int.MaxValue),
        ("$onlyAwaiting", query.IsAwaitingDecision ? 1 : 0),
        ("$place", SqliteValues.Of(query.Destination?.ChannelValue ?? query.Destination?.UserValue)),
        ("$limit", query.Limit));

    public static LedgerEntry ReadEntry(SqliteDataReader row) => ReadEntry(row, row.FindText(19));

    private static LedgerEntry ReadEntry(SqliteDataReader row, string? content) => new()
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
        PlannedAt = row.ReadMoment(17),
        Turn = row.GetInt32(18),
        Content = StoredBody.Read(content, row.GetString(20)),
    };

    private static string Statement(LedgerQuery query) => query switch
    {
        { Destination: Destination.Channel, IsNewestFirst: true } => SelectOfChannelBackwards,
        { Destination: Destination.Channel } => SelectOfChannel,
        { Destination: Destination.Person, IsNewestFirst: true } => SelectOfPersonBackwards,
        { Destination: Destination.Person } => SelectOfPerson,
        { IsAwaitingDecision: true, IsNewestFirst: true } => SelectAwaitingBackwards,
        { IsAwaitingDecision: true } => SelectAwaiting,
        { IsNewestFirst: true } => SelectAllBackwards,
        _ => SelectAll,
    };
}
