using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using PaperDigest.Delivery;
using PaperDigest.Messages;

namespace PaperDigest.Bot.Cli.Previewing;

/// <summary>Writes messages as one page that looks much like Discord and needs nothing else.</summary>
internal static partial class PreviewPage
{
    private const string Style = """
        body{margin:0 auto;max-width:46rem;padding:2rem 1rem;background:#313338;color:#dbdee1;font:16px/1.45 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif}
        h1{font-size:1.1rem;color:#f2f3f5}h2{font-size:.8rem;font-weight:600;color:#949ba4;margin:2rem 0 .5rem;border-top:1px solid #3f4147;padding-top:1rem}
        a{color:#00a8fc;text-decoration:none}a:hover{text-decoration:underline}p{margin:.25rem 0}ul,ol{margin:.25rem 0;padding-left:1.4rem}
        article{background:#2b2d31;border-left:4px solid #1e1f22;border-radius:4px;padding:.75rem 1rem;margin:.4rem 0;max-width:33rem}
        article h3{margin:.1rem 0 .4rem;font-size:1rem;color:#f2f3f5}article h3 p{display:inline}footer,.author,small{font-size:.78rem;color:#949ba4}
        code{background:#1e1f22;border-radius:3px;padding:0 .25em;font-size:.87em}pre{background:#1e1f22;border-radius:4px;padding:.5rem;overflow:auto}
        blockquote{margin:.25rem 0;padding-left:.75rem;border-left:4px solid #4e5058}.row{display:flex;flex-wrap:wrap;gap:.5rem;margin:.4rem 0}
        .row span{background:#4e5058;color:#fff;border-radius:4px;padding:.25rem .9rem;font-size:.87rem}.row .menu{background:#1e1f22;color:#949ba4;width:25rem}
        """;

    /// <summary>Stands for Discord's small print until markdown has been read; no text holds it.</summary>
    private const char SmallPrint = '\uE000';

    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().UseSoftlineBreakAsHardlineBreak().UseAutoLinks().Build();

    /// <summary>The page.</summary>
    public static string Write(PreviewRequest request, ImmutableArray<PartContent> parts)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{request.Language}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{request.Week}</title><style>{Style}</style><h1>{request.Week} · {request.Language} · {request.Style.ToString().ToLowerInvariant()}</h1>\n");
        for (var index = 0; index < parts.Length; index++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{index + 1}/{parts.Length} {WebUtility.HtmlEncode(PreviewWords.Of(parts[index]))}</h2>\n");
            if (parts[index].FindMessage() is { } message)
            {
                Write(page, message);
            }
        }

        return page.Append("</html>\n").ToString();
    }

    private static void Write(StringBuilder page, Message message)
    {
        page.Append(ToHtml(message.Text));
        foreach (var card in message.Cards)
        {
            page.Append(card.Colour is { } colour ? string.Create(CultureInfo.InvariantCulture, $"<article style=\"border-color:#{colour:x6}\">") : "<article>");
            page.Append(Wrap("<div class=\"author\">", WebUtility.HtmlEncode(card.Author), "</div>"));
            page.Append(Wrap("<h3>", card.Link is { } link ? Wrap($"<a href=\"{WebUtility.HtmlEncode(link.ToString())}\">", ToHtml(card.Title), "</a>") : ToHtml(card.Title), "</h3>"));
            page.Append(ToHtml(card.Description));
            foreach (var field in card.Fields)
            {
                page.Append(Wrap("<strong>", WebUtility.HtmlEncode(field.Name), "</strong>")).Append(ToHtml(field.Value));
            }

            page.Append(Wrap("<footer>", WebUtility.HtmlEncode(card.Footer), "</footer>")).Append("</article>\n");
        }

        foreach (var row in message.Controls)
        {
            page.Append(Wrap("<div class=\"row\">", ControlsOf(row), "</div>\n"));
        }
    }

    private static string ControlsOf(ControlRow row) => row switch
    {
        ControlRow.Buttons buttons => string.Concat(buttons.Items.Select(button => $"<span>{WebUtility.HtmlEncode(PreviewWords.Of(button))}</span>")),
        ControlRow.Menu menu => $"<span class=\"menu\" title=\"{WebUtility.HtmlEncode(string.Join('\n', menu.Items.Select(item => item.Label)))}\">{WebUtility.HtmlEncode(menu.Placeholder)} ▾</span>",
        _ => throw new InvalidOperationException("The cases above are all there are."),
    };

    private static string ToHtml(string text) =>
        SmallPrintLine().Replace(Markdig.Markdown.ToHtml(SmallPrintMark().Replace(text, $"{SmallPrint}"), Markdown), "<small>${print}</small>");

    private static string Wrap(string before, string inner, string after) => inner.Length > 0 ? before + inner + after : "";

    [GeneratedRegex("^-# ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SmallPrintMark();

    [GeneratedRegex("\uE000(?<print>.*?)(?=<br|</p>|\n|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SmallPrintLine();
}
