using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.ReadingLists;

/// <summary>A paper on somebody's reading list. It keeps what it was saved with: a digest may go, the list stays whole.</summary>
public sealed record SavedPaper
{
    /// <summary>Whose list.</summary>
    public required UserId Person { get; init; }

    /// <summary>The paper; on a list once.</summary>
    public required PaperId Paper { get; init; }

    /// <summary>As it was shown when it was saved, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>An absolute http(s) address, if it had one.</summary>
    public Uri? Link { get; init; }

    /// <summary>The week of the digest it stood in.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>When it was saved, UTC.</summary>
    public required DateTimeOffset SavedAt { get; init; }
}
