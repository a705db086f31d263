using PaperDigest.Digests;
using PaperDigest.Tests.Digests.Search.Labelled;

namespace PaperDigest.Benchmarks.Search;

/// <summary>Queries that people wrote and labelled with the paper they meant.</summary>
internal static class LabelledQueries
{
    public static IEnumerable<KnownItem> Ours => LabelledLibrary.Queries.Select(label => new KnownItem($"{label.Language} {label.Kind}", label.Query, label.Wanted));

    /// <summary>A line each: kind, tab, query, tab, ids divided by semicolons; empty lines and those that begin with <c>#</c> are left out.</summary>
    public static IEnumerable<KnownItem> Parse(string text) => text.Split('\n')
        .Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Where(cells => cells.Length > 1)
        .Select(cells => new KnownItem(cells[0], cells[1], cells is [_, _, { Length: > 0 } ids, ..] ? [.. ids.Split(';').Select(id => new PaperId(id.Trim()))] : []));
}
