using System.Buffers;
using System.Text;

namespace PaperDigest.Messages.Texts;

/// <summary>Brings text from digests and readers into a message: cleaned for plain places, cleaned and escaped for markdown.</summary>
/// <remarks>
/// Plain places are footers, authors, labels, placeholders and choices: nothing is escaped there. Everything else is markdown.
/// Rules: https://discord.com/developers/docs/reference#message-formatting and the client's own parser.
/// </remarks>
public static class DiscordText
{
    private const string Escaped = @"\*_~`|[]()<>@#";

    private static readonly SearchValues<char> Touched = SearchValues.Create(Escaped + "/");

    /// <summary>For plain places of one line: invisible and misleading characters gone, white space single.</summary>
    public static string CleanLine(string text) => TextCleaner.CleanLine(text);

    /// <summary>As <see cref="CleanLine(string, int)"/>, for words of a digest: formulas that have a Unicode form take it.</summary>
    public static string PlainLine(string text, int maximumCharacters) =>
        TextCutter.Shorten(Formulas.InlineMath.Replace(CleanLine(text)), maximumCharacters);

    /// <summary>For plain places of one line with a limit: shortened with an ellipsis at the best border that fits.</summary>
    /// <param name="text">Untrusted.</param>
    /// <param name="maximumCharacters">UTF-16 units, at least 1.</param>
    public static string CleanLine(string text, int maximumCharacters) => TextCutter.Shorten(CleanLine(text), maximumCharacters);

    /// <summary>For markdown of one line: shows the text as it is, whatever it holds. Formulas that have a Unicode form take it.</summary>
    public static string EscapeLine(string text) => GuardLineStart(Escape(Formulas.InlineMath.Replace(CleanLine(text))));

    /// <summary>For markdown of one line with a limit, measured after escaping.</summary>
    /// <param name="text">Untrusted.</param>
    /// <param name="maximumCharacters">UTF-16 units, at least 2.</param>
    public static string EscapeLine(string text, int maximumCharacters)
    {
        var clean = Formulas.InlineMath.Replace(CleanLine(text));
        var escaped = GuardLineStart(Escape(clean));
        for (var limit = maximumCharacters; escaped.Length > maximumCharacters && limit > 0; limit -= Math.Max(1, (escaped.Length - maximumCharacters) / 2))
        {
            escaped = GuardLineStart(Escape(TextCutter.Shorten(clean, limit)));
        }

        return escaped.Length <= maximumCharacters ? escaped : "…";
    }

    /// <summary>For markdown of several lines: shows the text as it is, line by line.</summary>
    public static string EscapeLines(string text) =>
        string.Join('\n', TextCleaner.Clean(text).Split('\n').Select(line => GuardLineStart(Escape(line))));

    /// <summary>A masked link for markdown; without a usable target, the escaped label alone.</summary>
    /// <param name="label">Untrusted, one line.</param>
    /// <param name="target">Untrusted; only http and https are taken.</param>
    public static string Link(string label, Uri? target) => SafeLink.TryMake(target, MessageLimits.CardLinkCharacters) is { } safe
        ? $"[{EscapeLabel(label)}]({safe.AbsoluteUri})"
        : EscapeLine(label);

    /// <summary>For the visible part of a masked link.</summary>
    internal static string EscapeLabel(string text) => Escape(LinkLabel.Tame(Formulas.InlineMath.Replace(CleanLine(text))));

    /// <summary>Escapes clean text that does not stand at the start of a line.</summary>
    internal static string Escape(string clean)
    {
        if (!clean.AsSpan().ContainsAny(Touched))
        {
            return clean;
        }

        var text = new StringBuilder(clean.Length + 8);
        for (var i = 0; i < clean.Length; i++)
        {
            // A drawn link would swallow the backslashes in it, and a bare address is not the editor's choice of a link.
            var breaksAddress = clean[i] == '/' && i > 0 && clean[i - 1] == ':';
            if (breaksAddress || Escaped.Contains(clean[i], StringComparison.Ordinal))
            {
                text.Append('\\');
            }

            text.Append(clean[i]);
        }

        return text.ToString();
    }

    /// <summary>Escapes what would begin a list at the start of a line; text that is escaped already stays as it is.</summary>
    internal static string GuardLineStart(string escaped)
    {
        var start = escaped.Length - escaped.AsSpan().TrimStart().Length;
        if (start < escaped.Length && escaped[start] is '-' or '+')
        {
            return escaped.Insert(start, "\\");
        }

        var digits = start;
        while (digits < escaped.Length && char.IsAsciiDigit(escaped[digits]))
        {
            digits++;
        }

        var isNumber = digits > start && digits < escaped.Length && escaped[digits] == '.';
        return isNumber && (digits + 1 == escaped.Length || char.IsWhiteSpace(escaped[digits + 1])) ? escaped.Insert(digits, "\\") : escaped;
    }
}
