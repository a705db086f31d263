using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The subscriptions in SQLite. Which rows may be stored at all stands in Migrations/001_subscriptions.sql and 004_care.sql.</summary>
internal sealed class SqliteSubscriptions(SqliteDatabase database, TimeProvider time) : ISubscriptions
{
    private const string Columns =
        "id, guild_id, channel_id, user_id, categories, day, time, time_zone, language, style, role_id, is_paused, first_week, "
        + "created_by, created_at, late, pause_reason";

    private const string Insert =
        """
        INSERT INTO subscription (
          guild_id, channel_id, user_id, categories, day, time, time_zone, language, style, role_id, is_paused, first_week, created_by,
          created_at, late, pause_reason)
        VALUES (
          $guild, $channel, $user, $categories, $day, $time, $timeZone, $language, $style, $role, $isPaused, $firstWeek, $createdBy,
          $createdAt, $late, $pauseReason)
        """;

    private const string SelectInserted = "SELECT last_insert_rowid()";

    private const string SelectOne = $"SELECT {Columns} FROM subscription WHERE id = $id";

    private const string SelectAll = $"SELECT {Columns} FROM subscription ORDER BY id";

    private const string SelectOfGuild = $"SELECT {Columns} FROM subscription WHERE guild_id = $id ORDER BY id";

    private const string SelectOfChannel = $"SELECT {Columns} FROM subscription WHERE channel_id = $id ORDER BY id";

    private const string SelectOfUser = $"SELECT {Columns} FROM subscription WHERE user_id = $id ORDER BY id";

    private const string Update =
        """
        UPDATE subscription SET
          guild_id = $guild, channel_id = $channel, user_id = $user, categories = $categories, day = $day, time = $time,
          time_zone = $timeZone, language = $language, style = $style, role_id = $role, is_paused = $isPaused,
          first_week = $firstWeek, created_by = $createdBy, created_at = $createdAt, late = $late,
          pause_reason = $pauseReason
        WHERE id = $id
        """;

    private const string Delete = "DELETE FROM subscription WHERE id = $id";

    private const string SkipOpen =
        """
        UPDATE ledger SET
          state = 'skipped', due_at = NULL, sending_at = NULL, claim = claim + 1, ended_at = $now,
          reason = CASE WHEN state = 'awaiting' OR sending_at IS NOT NULL THEN $reasonInDoubt ELSE $reason END
        WHERE subscription_id = $id AND state IN ('planned', 'claimed', 'unclear', 'awaiting')
        """;

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <inheritdoc/>
    public Task<Subscription> AddAsync(Subscription subscription, CancellationToken cancellationToken) =>
        ChangeAsync(
            session =>
            {
                session.Execute(Insert, Values(subscription));
                var id = Convert.ToInt64(session.FindValue(SelectInserted), CultureInfo.InvariantCulture);
                return subscription with { Id = new SubscriptionId(id) };
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Query(SelectOne, Read, limit: 1, ("$id", id.Value)).SingleOrDefault(), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Subscription>> ListAsync(SubscriptionQuery query, CancellationToken cancellationToken)
    {
        var (sql, id) = query switch
        {
            { Channel: { } channel } => (SelectOfChannel, channel.Value),
            { Person: { } person } => (SelectOfUser, person.Value),
            { Guild: { } guild } => (SelectOfGuild, guild.Value),
            _ => (SelectAll, 0ul),
        };
        return database.ReadAsync<ImmutableArray<Subscription>>(
            session =>
            [
                .. session.Query(sql, Read, int.MaxValue, ("$id", SqliteValues.Of(id)))
                    .Where(subscription => Fits(query, subscription.Destination)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Subscription subscription, CancellationToken cancellationToken) =>
        ChangeAsync(
            session => session.Execute(Update, [("$id", subscription.Id.Value), .. Values(subscription)]) == 1, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellationToken) =>
        ChangeAsync(
            session =>
            {
                if (session.Execute(Delete, ("$id", id.Value)) == 0)
                {
                    return false;
                }

                session.Execute(
                    SkipOpen,
                    ("$id", id.Value),
                    ("$now", SqliteValues.Of(time.GetUtcNow())),
                    ("$reason", RemovalReasons.NothingSent),
                    ("$reasonInDoubt", RemovalReasons.InDoubt));
                return true;
            },
            cancellationToken);

    /// <summary>Tells those who wait that something was changed past this instance.</summary>
    internal void RaiseChanged() => Changed?.Invoke(this, EventArgs.Empty);

    private async Task<TResult> ChangeAsync<TResult>(Func<SqliteSession, TResult> change, CancellationToken cancellationToken)
    {
        var result = await database.WriteAsync(change, cancellationToken);
        RaiseChanged();
        return result;
    }

    private static bool Fits(SubscriptionQuery query, Destination destination) =>
        (query.Guild is not { } guild || destination is Destination.Channel { Guild: var actual } && actual == guild)
        && (query.Person is not { } person || destination is Destination.Person { User: var user } && user == person);

    private static (string, object?)[] Values(Subscription subscription) =>
    [
        ("$guild", SqliteValues.Of(subscription.Destination.GuildValue)),
        ("$channel", SqliteValues.Of(subscription.Destination.ChannelValue)),
        ("$user", SqliteValues.Of(subscription.Destination.UserValue)),
        ("$categories", StoredJson.Of(subscription.Categories)),
        ("$day", (int)subscription.Day),
        ("$time", Minutes.Format(subscription.Time)),
        ("$timeZone", subscription.TimeZone),
        ("$language", subscription.Language.Tag),
        ("$style", StyleColumn.Of(subscription.Style)),
        ("$role", SqliteValues.Of(subscription.Role?.Value)),
        ("$isPaused", subscription.IsPaused),
        ("$firstWeek", subscription.FirstWeek.ToString()),
        ("$createdBy", SqliteValues.Of(subscription.CreatedBy.Value)),
        ("$createdAt", SqliteValues.Of(subscription.CreatedAt)),
        ("$late", LateColumn.Of(subscription.Late)),
        ("$pauseReason", subscription.PauseReason),
    ];

    private static Subscription Read(SqliteDataReader row) => new()
    {
        Id = new SubscriptionId(row.GetInt64(0)),
        Destination = row.ReadDestination(1),
        Categories = StoredJson.ReadCategories(row.GetString(4)),
        Day = (IsoDayOfWeek)row.GetInt32(5),
        Time = Minutes.Parse(row.GetString(6)).Value,
        TimeZone = row.GetString(7),
        Language = Language.TryParse(row.GetString(8), out var language)
            ? language
            : throw new StorageException($"The database holds a language that is none: {row.GetString(8)}."),
        Style = StyleColumn.Read(row.GetString(9)),
        Role = row.FindSnowflake(10) is { } role ? new RoleId(role) : null,
        IsPaused = row.GetBoolean(11),
        FirstWeek = row.ReadWeek(12),
        CreatedBy = new UserId(row.ReadSnowflake(13)),
        CreatedAt = row.ReadMoment(14),
        Late = LateColumn.Read(row.GetString(15)),
        PauseReason = row.FindText(16),
    };
}
