using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>One thing a reader looks for.</summary>
internal sealed record QueryTerm
{
    public required TermKind Kind { get; init; }

    /// <summary>Folded.</summary>
    public required string Text { get; init; }

    /// <summary>As typed, to be said back.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What it makes with its neighbours: <c>multimodal</c> for both words of <c>multi-modal</c> and of <c>multi modal</c>.</summary>
    public ImmutableArray<string> Joined { get; init; } = [];

    /// <summary>Whether it may still be going on: the last word, with nothing behind it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it adds to a paper's rank without being asked of it: a stop word beside others.</summary>
    public bool IsOptional { get; init; }
}
