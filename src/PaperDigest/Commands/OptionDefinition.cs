using System.Collections.Immutable;

namespace PaperDigest.Commands;

/// <summary>One option of a command.</summary>
public sealed record OptionDefinition
{
    /// <summary>Lower case, no spaces.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>One line.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>What may be entered.</summary>
    public OptionKind Kind { get; init; } = OptionKind.Text;

    /// <summary>Whether the command cannot be sent without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the command suggests values while the reader types; whatever was typed may still be sent.</summary>
    public bool HasSuggestions { get; init; }

    /// <summary>The only values offered; empty for any.</summary>
    public ImmutableArray<OptionChoice> Choices { get; init; } = [];
}
