using System.Net;
using System.Text.RegularExpressions;

namespace PaperDigest.Messages.Rendering;

/// <summary>The words of a stretch of HTML.</summary>
internal static partial class HtmlText
{
    private const int PatienceInMilliseconds = 1000;

    /// <summary>Text without tags, comments, scripts and styles.</summary>
    public static string Read(string html) => WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, " "), " "));

    [GeneratedRegex(@"<!--.*?(?:-->|$)|<(?<name>script|style)\b.*?(?:</\k<name>\s*>|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, PatienceInMilliseconds)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?[A-Za-z][^<>]*>|<[!?][^<>]*>", RegexOptions.None, PatienceInMilliseconds)]
    private static partial Regex Tag();
}
