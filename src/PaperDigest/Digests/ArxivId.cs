using System.Globalization;

namespace PaperDigest.Digests;

/// <summary>Reads arXiv ids, in links and as people write them. A version (<c>v2</c>) is read and left out.</summary>
/// <remarks>The two forms: https://info.arxiv.org/help/arxiv_identifier.html.</remarks>
public static class ArxivId
{
    private const string DoiPrefix = "10.48550/arxiv.";
    private static readonly string[] PathKinds = ["abs", "pdf", "html", "ps", "format", "src", "papers", "overview"];
    private static readonly string[] Hosts = ["arxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org", "alphaxiv.org", "huggingface.co", "hf.co", "doi.org", "dx.doi.org"];
    private static readonly string[] Archives =
    [
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg", "comp-gas", "cond-mat", "cs",
        "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol",
        "physics", "plasm-ph", "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con",
    ];

    /// <summary>The id alone, as typed: <c>2405.11157</c>, <c>arXiv:2405.11157v2</c>, <c>cs/0112017</c>, <c>10.48550/arXiv.2405.11157</c>.</summary>
    public static PaperId? TryParse(string? text)
    {
        var id = text.AsSpan().Trim();
        if (id.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase))
        {
            id = id["arxiv:".Length..].TrimStart();
        }
        else if (id.StartsWith(DoiPrefix, StringComparison.OrdinalIgnoreCase))
        {
            id = id[DoiPrefix.Length..];
        }

        id = WithoutVersion(id);
        if (IsNewStyle(id))
        {
            return new PaperId(id.ToString());
        }

        return TryOldStyle(id) is { } old ? new PaperId(old) : null;
    }

    /// <summary>The id in an address of arXiv, its mirrors and readers, or its DOI; other addresses give null.</summary>
    public static PaperId? TryFromLink(Uri link)
    {
        var host = link.Host.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host.StartsWith("export.", StringComparison.Ordinal) ? host[7..] : host;
        if (!Hosts.Contains(host, StringComparer.Ordinal))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(link.AbsolutePath).Trim('/');
        if (host.EndsWith("doi.org", StringComparison.Ordinal))
        {
            return path.StartsWith(DoiPrefix, StringComparison.OrdinalIgnoreCase) ? TryParse(path) : null;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !PathKinds.Contains(path[..slash], StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var id = path[(slash + 1)..];
        return TryParse(id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? id[..^4] : id);
    }

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> id)
    {
        var version = id.LastIndexOfAny('v', 'V');
        return version > 0 && version < id.Length - 1 && IsDigits(id[(version + 1)..]) ? id[..version] : id;
    }

    /// <summary>YYMM.NNNN from April 2007, YYMM.NNNNN from January 2015.</summary>
    private static bool IsNewStyle(ReadOnlySpan<char> id) =>
        id.Length is 9 or 10 && id[4] == '.' && IsDigits(id[..4]) && IsDigits(id[5..])
        && int.Parse(id[2..4], CultureInfo.InvariantCulture) is >= 1 and <= 12;

    /// <summary>archive/YYMMNNN, with the subject class (math.GT) left out.</summary>
    private static string? TryOldStyle(ReadOnlySpan<char> id)
    {
        var slash = id.IndexOf('/');
        if (slash < 2 || id.Length - slash != 8 || !IsDigits(id[(slash + 1)..]))
        {
            return null;
        }

        var archive = id[..slash];
        var subject = archive.IndexOf('.');
        var name = (subject < 0 ? archive : archive[..subject]).ToString().ToLowerInvariant();
        return Archives.Contains(name, StringComparer.Ordinal) ? $"{name}/{id[(slash + 1)..]}" : null;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
