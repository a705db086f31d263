using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.ReadingLists;

namespace PaperDigest.Storage.Sqlite;

/// <summary>The reading lists in SQLite: Migrations/005_reading_lists.sql.</summary>
internal sealed class SqliteReadingLists(SqliteDatabase database) : IReadingLists
{
    private const string Insert =
        """
        INSERT INTO saved_paper (user_id, paper_id, title, link, week, saved_at)
        VALUES ($user, $paper, $title, $link, $week, $savedAt)
        ON CONFLICT (user_id, paper_id) DO NOTHING
        """;

    private const string Delete = "DELETE FROM saved_paper WHERE user_id = $user AND paper_id = $paper";

    private const string SelectOne = "SELECT 1 FROM saved_paper WHERE user_id = $user AND paper_id = $paper";

    private const string SelectOfUser =
        "SELECT user_id, paper_id, title, link, week, saved_at FROM saved_paper WHERE user_id = $user ORDER BY saved_at DESC, seq DESC";

    /// <inheritdoc/>
    public Task<bool> SaveAsync(SavedPaper paper, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            Insert,
            ("$user", SqliteValues.Of(paper.Person.Value)),
            ("$paper", paper.Paper.Value),
            ("$title", paper.Title),
            ("$link", paper.Link?.AbsoluteUri),
            ("$week", paper.Week.ToString()),
            ("$savedAt", SqliteValues.Of(paper.SavedAt))) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(UserId person, PaperId paper, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(Delete, Key(person, paper)) == 1, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> HasAsync(UserId person, PaperId paper, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindValue(SelectOne, Key(person, paper)) is not null, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SavedPaper>> ListAsync(UserId person, CancellationToken cancellationToken) =>
        database.ReadAsync<ImmutableArray<SavedPaper>>(
            session => [.. session.Query(SelectOfUser, Read, int.MaxValue, ("$user", SqliteValues.Of(person.Value)))], cancellationToken);

    private static (string, object?)[] Key(UserId person, PaperId paper) => [("$user", SqliteValues.Of(person.Value)), ("$paper", paper.Value)];

    private static SavedPaper Read(SqliteDataReader row) => new()
    {
        Person = new UserId(row.ReadSnowflake(0)),
        Paper = new PaperId(row.GetString(1)),
        Title = row.GetString(2),
        Link = row.FindText(3) is { } link ? new Uri(link) : null,
        Week = row.ReadWeek(4),
        SavedAt = row.ReadMoment(5),
    };
}
