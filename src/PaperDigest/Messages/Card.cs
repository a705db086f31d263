using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>A framed block of a message: Discord's embed.</summary>
public sealed record Card
{
    /// <summary>Above the title, plain; empty for none.</summary>
    public string Author { get; init; } = "";

    /// <summary>Inline markdown without links; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the title leads.</summary>
    public Uri? Link { get; init; }

    /// <summary>Markdown; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>0xRRGGBB of the bar at the side.</summary>
    public int? Colour { get; init; }

    /// <summary>Named values below the description.</summary>
    public ImmutableArray<CardField> Fields { get; init; } = [];

    /// <summary>Plain; empty for none. In posts it carries the part's mark.</summary>
    public string Footer { get; init; } = "";
}
