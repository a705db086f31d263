using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Inputs;

/// <summary>Finds arXiv ids in any text: bare, in links to arXiv and to sites that keep its ids, with or without a version.</summary>
internal static partial class ArxivMention
{
    /// <summary>The ids in the order they stand, each once, without version.</summary>
    /// <remarks>Forms: https://info.arxiv.org/help/arxiv_identifier.html, with the old ones only where a link or prefix says so.</remarks>
    public static ImmutableArray<PaperId> FindAll(string text, int limit) =>
        [.. Id().Matches(text).Select(match => ArxivId.TryParse(match.Groups["id"].Value)).OfType<PaperId>().Distinct().Take(limit)];

    [GeneratedRegex(@"(?<![\d.])(?<id>\d{4}\.\d{4,5})(?:v\d{1,2})?(?!\d|\.\d)|(?:arxiv\.org/[a-z]{3,6}/|arxiv:)(?<id>[a-z\-]{2,10}(?:\.[a-z]{2})?/\d{7})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
