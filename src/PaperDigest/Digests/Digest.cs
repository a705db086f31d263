using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>One ISO week in one language, from one file.</summary>
public sealed record Digest
{
    /// <summary>The week its papers belong to.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>The language its texts are written in.</summary>
    public required Language Language { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it, plain text; empty if the file does not say.</summary>
    public string Author { get; init; } = "";

    /// <summary>Where it came from, if the file says.</summary>
    public Uri? Source { get; init; }

    /// <summary>Markdown, as the editor wrote it; may be empty.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>The categories in the editor's order.</summary>
    public required ImmutableArray<DigestSection> Sections { get; init; }

    /// <summary>Every paper in reading order.</summary>
    public IEnumerable<PaperText> Papers => Sections.SelectMany(section => section.Papers);
}
