using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>What one digest says of one paper, in the digest's language.</summary>
public sealed record PaperText
{
    /// <summary>What the paper is known by.</summary>
    public required PaperId Id { get; init; }

    /// <summary>The week of the digest it stands in.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>The language of takeaway and summary.</summary>
    public required Language Language { get; init; }

    /// <summary>The category it stands under.</summary>
    public required CategorySlug Category { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>An absolute http(s) address, if the title links.</summary>
    public Uri? Link { get; init; }

    /// <summary>One sentence a reader can decide on, plain text: the quote under the title, else the summary's first sentence.</summary>
    public required string Takeaway { get; init; }

    /// <summary>Markdown, as the editor wrote it.</summary>
    public required string Summary { get; init; }

    /// <summary>Further addresses (code, demo), in the editor's order.</summary>
    public ImmutableArray<PaperLink> Links { get; init; } = [];
}
