namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>The repository's own digests, as they come along with the sandbox.</summary>
internal static class Digests
{
    /// <summary>The links of the first digest's papers, read the plain way: not by the parser under test.</summary>
    public static IReadOnlyList<string> Links() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "digests", "2024-W21.en.md"))
            .Where(line => line.StartsWith("### [", StringComparison.Ordinal))
            .Select(line => line[(line.LastIndexOf('(') + 1)..^1]),
    ];
}
