using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>Gathers the problems of one file while it is read.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly List<Problem> _problems = [];

    public string File => file;

    public bool HasErrors { get; private set; }

    public void Add(ProblemKind kind, TextPlace place, string text)
    {
        _problems.Add(new Problem(file, place.Line, place.Column, kind.Level, kind.Code, text));
        HasErrors |= kind.Level == ProblemLevel.Error;
    }

    /// <summary>In reading order, each once.</summary>
    public ImmutableArray<Problem> Read() =>
    [
        .. _problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];
}
