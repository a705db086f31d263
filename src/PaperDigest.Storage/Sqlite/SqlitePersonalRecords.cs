using System.Globalization;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Sqlite;

/// <summary>Counts and erases what every table holds of a person. A table that names people belongs in here: SqliteErasureTests looks.</summary>
internal sealed class SqlitePersonalRecords(SqliteDatabase database, SqliteSubscriptions subscriptions) : IPersonalRecords
{
    private const string CountSaved = "SELECT COUNT(*) FROM saved_paper WHERE user_id = $user";
    private const string CountSubscriptions = "SELECT COUNT(*) FROM subscription WHERE user_id = $user";
    private const string CountDeliveries = "SELECT COUNT(*) FROM ledger WHERE user_id = $user";
    private const string CountFeeds = "SELECT COUNT(*) FROM subscription WHERE created_by = $user AND user_id IS NULL";

    private const string EraseSaved = "DELETE FROM saved_paper WHERE user_id = $user";
    private const string EraseSubscriptions = "DELETE FROM subscription WHERE user_id = $user";

    // After the subscriptions: rows of one that is still there are kept, because they would be posted again.
    private const string EraseDeliveries = "DELETE FROM ledger WHERE user_id = $user";
    private const string EraseCreator = "UPDATE subscription SET created_by = $nobody WHERE created_by = $user";

    // Freed pages, and the gaps that moved rows leave, still hold the id; secure_delete does not reach the gaps. So the file is written
    // anew, and then the log, which holds the pages as they were: https://www.sqlite.org/lang_vacuum.html.
    private const string WriteAnew = "VACUUM";
    private const string EmptyLog = "PRAGMA wal_checkpoint(TRUNCATE)";

    /// <inheritdoc/>
    public Task<PersonalRecords> CountAsync(UserId person, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Count(session, person), cancellationToken);

    /// <inheritdoc/>
    public async Task<PersonalRecords> EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        var erased = await database.WriteAsync(session => Erase(session, person), cancellationToken);
        if (!erased.IsEmpty)
        {
            await database.ReadAsync(Tidy, CancellationToken.None);
            subscriptions.RaiseChanged();
        }

        return erased;
    }

    private static PersonalRecords Erase(SqliteSession session, UserId person)
    {
        var (user, nobody) = (Parameter("$user", person), Parameter("$nobody", UserId.Nobody));
        var stored = Count(session, person);
        session.Execute(EraseSaved, user);
        session.Execute(EraseSubscriptions, user);
        session.Execute(EraseDeliveries, user);
        session.Execute(EraseCreator, user, nobody);
        return stored;
    }

    // Beside the writer, which waits meanwhile: a second for some hundred megabytes.
    private static int Tidy(SqliteSession session) => session.Execute(WriteAnew) + session.Execute(EmptyLog);

    private static PersonalRecords Count(SqliteSession session, UserId person)
    {
        var user = Parameter("$user", person);
        return new PersonalRecords(Number(CountSaved), Number(CountSubscriptions), Number(CountDeliveries), Number(CountFeeds));

        int Number(string sql) => Convert.ToInt32(session.FindValue(sql, user), CultureInfo.InvariantCulture);
    }

    private static (string Name, object? Value) Parameter(string name, UserId person) => (name, SqliteValues.Of(person.Value));
}
