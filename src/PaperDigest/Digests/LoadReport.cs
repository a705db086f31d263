using System.Collections.Immutable;

namespace PaperDigest.Digests;

/// <summary>How the last look at the digests went, for <c>/status</c> and the log.</summary>
public sealed record LoadReport
{
    /// <summary>Before anything was looked at.</summary>
    public static LoadReport None { get; } = new() { At = DateTimeOffset.MinValue };

    /// <summary>When files were last taken in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many files there are, refused ones included.</summary>
    public int FileCount { get; init; }

    /// <summary>Of all files, by path, in reading order.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Why the folder itself cannot be read, and what to do; empty if it can.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>How many problems are errors: their files are refused.</summary>
    public int ErrorCount => Problems.Count(problem => problem.Level == ProblemLevel.Error);

    /// <summary>How many problems are warnings.</summary>
    public int WarningCount => Problems.Length - ErrorCount;
}
