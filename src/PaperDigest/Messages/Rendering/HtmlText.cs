using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace PaperDigest.Messages.Rendering;

/// <summary>The words of a stretch of HTML. Only names of HTML count as tags: <c>&lt;eos></c> and <c>&lt;think></c> are words of the trade.</summary>
internal static partial class HtmlText
{
    private const int PatienceInMilliseconds = 1000;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        """
        a abbr article aside b big blockquote br center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr
        i iframe img ins kbd li main mark nav ol p picture pre q s samp section small source span strike strong style sub summary sup table tbody td tfoot th thead tr tt u ul var video script
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Text without tags, comments, scripts and styles.</summary>
    public static string Read(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, " "), match => IsTag(match) ? " " : match.Value));

    /// <summary>Whether a single tag or comment draws nothing, so that readers need not see it.</summary>
    public static bool IsMarkup(string tag) => Tag().Match(tag) is not { Success: true } match || IsTag(match);

    private static bool IsTag(Match match) => match.Groups["name"] is not { Success: true } name || Names.Contains(name.Value);

    [GeneratedRegex(@"<!--.*?(?:-->|$)|<(?<name>script|style)\b.*?(?:</\k<name>\s*>|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, PatienceInMilliseconds)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?(?<name>[A-Za-z][A-Za-z0-9-]*)[^<>]*>|<[!?][^<>]*>", RegexOptions.ExplicitCapture, PatienceInMilliseconds)]
    private static partial Regex Tag();
}
