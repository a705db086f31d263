using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PaperDigest.Messages.Formulas;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>Turns what stands inside a paragraph into pieces.</summary>
internal sealed class InlineReader(PieceList pieces)
{
    /// <summary>Reads everything in a container, drawn in a style.</summary>
    public void Read(ContainerInline? container, TextStyle style)
    {
        foreach (var inline in container ?? [])
        {
            ReadOne(inline, style);
        }
    }

    private void ReadOne(Inline inline, TextStyle style)
    {
        switch (inline)
        {
            case LiteralInline literal:
                pieces.AddText(literal.Content.ToString(), style);
                break;
            case HtmlEntityInline entity:
                pieces.AddText(entity.Transcoded.ToString(), style);
                break;
            case CodeInline code:
                pieces.AddCode(code.Content, style);
                break;
            case MathInline math:
                pieces.AddFormula(math.Content.ToString(), style);
                break;
            case LineBreakInline { IsHard: false }:
                pieces.AddSoftBreak();
                break;
            case LineBreakInline:
                pieces.AddLineEnd();
                break;
            case AutolinkInline link:
                ReadLink(link.Url, link.Url, null, style);
                break;
            case HtmlInline html:
                ReadHtml(html.Tag, style);
                break;
            case ContainerInline container:
                ReadContainer(container, style);
                break;
        }
    }

    private void ReadContainer(ContainerInline container, TextStyle style)
    {
        switch (container)
        {
            case LinkInline link:
                ReadLink(link.Url, PlainText(link), link, style);
                break;
            case EmphasisInline emphasis:
                Read(emphasis, style | StyleOf(emphasis));
                break;
            case DelimiterInline delimiter:
                // A bracket that opened nothing: Markdig keeps the rest of the paragraph inside it.
                pieces.AddText(delimiter.ToLiteral(), style);
                Read(delimiter, style);
                break;
            default:
                Read(container, style);
                break;
        }
    }

    private void ReadHtml(string tag, TextStyle style)
    {
        if (tag is ['<', 'b' or 'B', 'r' or 'R', ' ' or '/' or '>', ..])
        {
            pieces.AddLineEnd();
        }
        else if (!HtmlText.IsMarkup(tag))
        {
            pieces.AddText(tag, style);
        }
    }

    private void ReadLink(string? url, string label, LinkInline? link, TextStyle style)
    {
        if (SafeLink.TryRead(url, PieceList.MostLinkCharacters) is { } target)
        {
            pieces.AddLink(label, target, style);
        }
        else if (link is null)
        {
            pieces.AddText(label, style);
        }
        else
        {
            Read(link, style);
        }
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', _) => TextStyle.Struck,
        (_, 2) => TextStyle.Bold,
        _ => TextStyle.Italic,
    };

    private static string PlainText(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                CodeInline code => text.Append(code.Content),
                MathInline math => text.Append(TexReader.TryRead(math.Content.ToString()) ?? math.Content.ToString()),
                AutolinkInline link => text.Append(link.Url),
                HtmlInline html when !HtmlText.IsMarkup(html.Tag) => text.Append(html.Tag),
                DelimiterInline delimiter => text.Append(delimiter.ToLiteral()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString();
    }
}
