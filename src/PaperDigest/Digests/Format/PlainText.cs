using System.Text;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Digests.Format;

/// <summary>Markdown's words without its marks.</summary>
internal static class PlainText
{
    /// <summary>The inlines' text on one line.</summary>
    /// <param name="inlines">A block's inlines; null if it has none.</param>
    /// <param name="until">Only what begins before this offset.</param>
    public static string Of(ContainerInline? inlines, int until = int.MaxValue)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? [])
        {
            if (inline.Span.Start < until)
            {
                Append(text, inline);
            }
        }

        return OneLine(text.ToString());
    }

    /// <summary>One inline's text, with its spaces.</summary>
    public static string Of(Inline inline)
    {
        var text = new StringBuilder();
        Append(text, inline);
        return text.ToString();
    }

    /// <summary>White space folded to single spaces, none between two ideographs, no control characters.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var hasSpace = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                hasSpace |= character == ' ' || line.Length == 0 || !IsIdeographic(line[^1]);
                continue;
            }

            if (char.IsControl(character))
            {
                continue;
            }

            if (hasSpace && line.Length > 0)
            {
                line.Append(' ');
            }

            hasSpace = false;
            line.Append(character);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlInline html:
                text.Append(html.Tag);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case ContainerInline container:
                foreach (var child in container)
                {
                    Append(text, child);
                }

                break;
        }
    }

    /// <summary>Scripts written without spaces: kana, ideographs, full-width forms.</summary>
    private static bool IsIdeographic(char character) => character is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
