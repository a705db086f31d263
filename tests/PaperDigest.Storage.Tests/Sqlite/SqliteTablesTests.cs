using Microsoft.Data.Sqlite;
using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;
using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

/// <summary>The tables refuse what our code would never write: these go past it, as a mistaken operator or a future mistake would.</summary>
public sealed class SqliteTablesTests : IAsyncLifetime
{
    private const string Moment = "'2024-05-20T09:00:00.0000000Z'";

    private static readonly DateTimeOffset Nine = Some.Moment;

    private readonly SqliteTestDatabase _file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One part that is being sent, of subscription 1.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var store = _file.Open(TimeProvider.System);
        var feed = await store.Subscriptions.AddAsync(Some.Feed(), Cancellation);
        await store.Ledger.PlanAsync([Some.Part(feed)], Cancellation);
        var claimed = Assert.Single(await store.Ledger.ClaimAsync(Nine, Nine.AddMinutes(2), 1, Cancellation));
        await store.Ledger.AdvanceAsync(claimed.Key, claimed.Claim, new PartState.Claimed(Nine.AddMinutes(2), Nine), Cancellation);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Theory]
    [InlineData($"state = 'sent', due_at = NULL, sending_at = NULL, ended_at = {Moment}, sent_channel_id = 1", "sent_rows_say_which")]
    [InlineData($"state = 'sent', due_at = NULL, sending_at = NULL, ended_at = {Moment}, sent_message_id = 1", "sent_rows_say_where")]
    [InlineData("state = 'sent', due_at = NULL, sending_at = NULL, sent_channel_id = 1, sent_message_id = 1", "rows_at_rest_say_since_when")]
    [InlineData($"state = 'sent', sending_at = NULL, ended_at = {Moment}, sent_channel_id = 1, sent_message_id = 1", "open_rows_are_due")]
    [InlineData($"state = 'refused', due_at = NULL, sending_at = NULL, ended_at = {Moment}", "unhappy_ends_say_why")]
    [InlineData("due_at = NULL", "open_rows_are_due")]
    [InlineData("state = 'planned'", "only_rows_in_hand_are_being_sent")]
    [InlineData("state = 'unclear', sending_at = NULL", "sending_at tells")]
    [InlineData("sending_at = '2024-05-20T10:00:00.0000000Z'", "sending_at tells")]
    [InlineData("sending_at = NULL", "sending_at tells")]
    [InlineData($"state = 'skipped', due_at = NULL, sending_at = NULL, ended_at = {Moment}, reason = 'r'", "sending_at tells")]
    [InlineData($"state = 'awaiting', due_at = NULL, sending_at = NULL, ended_at = {Moment}, reason = 'r'", "no such arrow")]
    [InlineData("state = 'done'", "no such arrow")]
    [InlineData("claim = 0", "a claim takes a new number")]
    [InlineData("attempts = 5", "attempts_need_a_claim")]
    [InlineData("attempts = 0", "sending_is_an_attempt")]
    [InlineData("part = 2", "stays the same part")]
    [InlineData("channel_id = 2", "stays the same part")]
    [InlineData("mark = 'abcdefghijklmnopqrstuvwxy'", "stays the same part")]
    [InlineData("body_id = 'b'", "stays what was planned")]
    public void Ledger_refuses_a_change_that_breaks_its_rules(string change, string rule)
    {
        var fault = Assert.Throws<SqliteException>(() => _file.ExecuteRaw($"UPDATE ledger SET {change}"));

        Assert.Contains(rule, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1, '2024-W21', 1, 1, 100, 2, NULL, 'planned', 0, 0", "UNIQUE")]
    [InlineData("1, '2024-W22', 2, 1, 100, 2, NULL, 'planned', 0, 0", "part_is_one_of_its_digest")]
    [InlineData("1, '2024-W22', 0, 1, 100, 2, NULL, 'planned', 0, 0", "part_is_one_of_its_digest")]
    [InlineData("1, '2024-W23', 1, 1, 100, 2, NULL, 'planned', 0, 0", "the one run of its week")]
    [InlineData("1, '2024-W22', 1, 2, 100, 2, NULL, 'planned', 0, 0", "the one run of its week")]
    [InlineData("1, '2024-W22', 1, 1, 100, NULL, NULL, 'planned', 0, 0", "destination_is_a_channel_or_a_person")]
    [InlineData("1, '2024-W22', 1, 1, 100, 2, 3, 'planned', 0, 0", "destination_is_a_channel_or_a_person")]
    [InlineData("1, '2024-W22', 1, 1, NULL, NULL, NULL, 'planned', 0, 0", "destination_is_a_channel_or_a_person")]
    [InlineData("2, '2024-W22', 1, 1, 100, 2, NULL, 'planned', 0, 0", "a subscription that is gone")]
    [InlineData("1, '2024-W22', 1, 1, 100, 2, NULL, 'claimed', 1, 0", "begins planned or skipped")]
    [InlineData("1, '2024-W22', 1, 1, 100, 2, NULL, 'planned', 1, 0", "begins planned or skipped")]
    public void Ledger_refuses_a_row_that_breaks_its_rules(string values, string rule)
    {
        var fault = Assert.Throws<SqliteException>(() => _file.ExecuteRaw(
            $"""
            INSERT INTO body VALUES ('b', NULL, '[]');
            INSERT INTO run VALUES (1, '2024-W22', 1, {Moment}), (2, '2024-W22', 1, {Moment});
            INSERT INTO ledger (
              subscription_id, week, part, parts, guild_id, channel_id, user_id, state, claim, attempts, mark, planned_at, due_at, body_id)
            VALUES ({values}, 'zzzzzzzzzzzzzzzzzzzzzzzzz', {Moment}, {Moment}, 'b')
            """));

        Assert.Contains(rule, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_refuses_two_parts_of_one_destination_in_hand()
    {
        await using var store = _file.Open(TimeProvider.System);
        var same = await store.Subscriptions.AddAsync(Some.Feed(), Cancellation);
        await store.Ledger.PlanAsync([Some.Part(same)], Cancellation);

        var fault = Assert.Throws<SqliteException>(
            () => _file.ExecuteRaw("UPDATE ledger SET state = 'claimed', claim = 1 WHERE subscription_id = 2"));

        Assert.Contains("UNIQUE", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ledger_forgets_nothing()
    {
        var fault = Assert.Throws<SqliteException>(() => _file.ExecuteRaw("DELETE FROM ledger"));

        Assert.Contains("posted again", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE run SET parts = 2", "what was planned stays")]
    [InlineData("UPDATE body SET content = '{}'", "it may be cleared")]
    [InlineData("UPDATE body SET papers = '[\"x\"]', content = NULL", "it may be cleared")]
    public void What_was_planned_stays(string statement, string rule)
    {
        var fault = Assert.Throws<SqliteException>(() => _file.ExecuteRaw(statement));

        Assert.Contains(rule, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day = 0", "day_is_of_the_iso_week")]
    [InlineData("time = '24:00'", "time_is_to_the_minute")]
    [InlineData("time = '9:00'", "time_is_to_the_minute")]
    [InlineData("time_zone = ''", "time_zone_is_named")]
    [InlineData("style = 'loud'", "style_is_known")]
    [InlineData("is_paused = 2", "is_paused_is_yes_or_no")]
    [InlineData("categories = 'agents'", "categories_are_a_list")]
    [InlineData("guild_id = NULL", "destination_is_a_channel_or_a_person")]
    [InlineData("user_id = 5", "destination_is_a_channel_or_a_person")]
    [InlineData("guild_id = NULL, channel_id = NULL, user_id = 5, role_id = 6", "only_feeds_notify_a_role")]
    [InlineData("first_week = 'soon'", "first_week_is_a_week")]
    [InlineData("late = 'never'", "late_is_known")]
    [InlineData("pause_reason = 'r'", "only_paused_ones_say_why")]
    public void Subscriptions_refuse_a_change_that_breaks_their_rules(string change, string rule)
    {
        var fault = Assert.Throws<SqliteException>(() => _file.ExecuteRaw($"UPDATE subscription SET {change}"));

        Assert.Contains(rule, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sender_is_one()
    {
        var fault = Assert.Throws<SqliteException>(
            () => _file.ExecuteRaw($"INSERT INTO sender_lease VALUES (2, 'o', 'h', 1, {Moment}, {Moment}, '2025', 0)"));

        Assert.Contains("there_is_one_sender", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The arrows stand twice, in <see cref="PartArrows"/> and in the trigger: here they are held against each other.</summary>
    [Fact]
    public async Task Trigger_draws_the_same_arrows_as_the_domain()
    {
        await using var database = _file.OpenDatabase();
        var trigger = await database.ReadAsync(
            session => session.FindValue("SELECT sql FROM sqlite_master WHERE name = 'ledger_arrow'")?.ToString() ?? "", Cancellation);
        var states = SomeStates();

        foreach (var from in states)
        {
            foreach (var to in states)
            {
                var arrow = $"'{PartColumns.Of(from).State} {PartColumns.Of(to).State}'";
                var isDrawn = states.Where(state => state.GetType() == from.GetType())
                    .Any(state => IsArrow(state, to) || states.Any(other => other.GetType() == to.GetType() && IsArrow(state, other)));
                Assert.True(trigger.Contains(arrow, StringComparison.Ordinal) == isDrawn, arrow);
            }
        }
    }

    private static bool IsArrow(PartState from, PartState to) =>
        from.CanAdvanceTo(to) || from.CanBeDecided(to) || from.TryClaim(Nine, Nine.AddMinutes(2)) == to;

    private static PartState[] SomeStates() =>
    [
        new PartState.Planned(Nine),
        new PartState.Claimed(Nine, null),
        new PartState.Claimed(Nine.AddMinutes(2), null),
        new PartState.Claimed(Nine, Nine),
        new PartState.Unclear(Nine, Nine),
        new PartState.Sent(new ChannelId(1), new MessageId(2), Nine),
        new PartState.Refused("r", Nine),
        new PartState.AwaitingDecision("r", Nine),
        new PartState.Skipped("r", Nine),
    ];
}
