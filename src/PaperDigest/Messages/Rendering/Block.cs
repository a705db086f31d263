using System.Collections.Immutable;

namespace PaperDigest.Messages.Rendering;

/// <summary>What begins on a line of its own: a paragraph, a list item, a stretch of code.</summary>
internal sealed record Block
{
    public required ImmutableArray<Piece> Pieces { get; init; }

    /// <summary>Before the first line: <c>- </c>, <c>> </c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Before every further line.</summary>
    public string NextPrefix { get; init; } = "";

    /// <summary>Whether it follows the block before without a blank line.</summary>
    public bool IsTight { get; init; }

    /// <summary>The language after the fence if this is code; none if it is text.</summary>
    public string? Fence { get; init; }
}
