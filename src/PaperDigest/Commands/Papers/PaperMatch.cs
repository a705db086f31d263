using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Papers;

/// <summary>Which paper a reader may mean.</summary>
internal abstract record PaperMatch
{
    private PaperMatch()
    {
    }

    /// <summary>This one.</summary>
    public sealed record Sure(Paper Paper) : PaperMatch;

    /// <summary>Most likely this one, but others fit too.</summary>
    public sealed record Likely(Paper Paper, ImmutableArray<Paper> Others) : PaperMatch;

    /// <summary>Many fit alike; these are the best of them.</summary>
    public sealed record Several(ImmutableArray<Paper> Papers) : PaperMatch;

    /// <summary>None fits; these fit in part or look alike.</summary>
    public sealed record Near(ImmutableArray<Paper> Papers) : PaperMatch;

    /// <summary>An arXiv paper that was in no digest.</summary>
    public sealed record NotInDigests(PaperId Id) : PaperMatch;

    /// <summary>None fits and none looks alike; these are the newest, none if nothing is loaded.</summary>
    public sealed record Nothing(ImmutableArray<Paper> Newest) : PaperMatch;
}
