using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>Something to fill in.</summary>
public abstract record FormField
{
    private FormField()
    {
    }

    /// <summary>Names what comes back; unique in its form.</summary>
    public required string Key { get; init; }

    /// <summary>Plain.</summary>
    public required string Label { get; init; }

    /// <summary>Plain, below the label; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Plain; shown while nothing is filled in; empty for none.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>What is filled in at first; empty for nothing.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether the form cannot be sent without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Letters to type.</summary>
    public sealed record Text : FormField
    {
        /// <summary>Whether it has several lines.</summary>
        public bool IsLong { get; init; }

        /// <summary>The most that can be typed.</summary>
        public int MaximumCharacters { get; init; } = FormLimits.TextCharacters;
    }

    /// <summary>Things to choose one of, one to twenty-five.</summary>
    public sealed record Choice(ImmutableArray<MenuItem> Items) : FormField;
}
