using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Digests.Format;

/// <summary>What <c>## Name {#slug}</c> says.</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Slug">Null if it is missing or wrong, and reported.</param>
/// <param name="IsAccident">Whether it is a text that a line below it made a heading: one problem is enough.</param>
internal sealed record CategoryHeading(string Name, CategorySlug? Slug, bool IsAccident)
{
    private const string Opening = "{#";

    public static CategoryHeading Read(HeadingBlock heading, SourceText source, ProblemLog log)
    {
        var place = source.PlaceOf(heading.Span.Start);
        var tail = TrailingLiterals(heading.Inline);
        var text = string.Concat(tail.Select(PlainText.Of));
        var opening = text.LastIndexOf(Opening, StringComparison.Ordinal);
        var name = PlainText.OneLine(PlainText.Of(heading.Inline, tail.Count > 0 ? tail[0].Span.Start : int.MaxValue) + " " + (opening < 0 ? text : text[..opening]));
        if (name.Length == 0)
        {
            log.Add(ProblemKinds.CategoryNameMissing, place, "The category has no name. Write ## Name {#slug}.");
        }

        if (opening < 0)
        {
            ReportMissing(heading, name, source, log);
            return new CategoryHeading(name, null, heading.IsSetext);
        }

        var slug = text[(opening + Opening.Length)..].TrimEnd();
        if (slug.EndsWith('}') && CategorySlug.TryParse(slug[..^1], out var parsed))
        {
            return new CategoryHeading(name, parsed, IsAccident: false);
        }

        log.Add(ProblemKinds.SlugInvalid, OffsetPlace(tail, opening, source), $"{Spelling.Quote(Opening + slug)} is not a slug. Write lower-case letters and digits, joined by hyphens: {{#llm-training}}.");
        return new CategoryHeading(name, null, IsAccident: false);
    }

    private static List<LiteralInline> TrailingLiterals(ContainerInline? inlines)
    {
        var tail = new List<LiteralInline>();
        for (var inline = inlines?.LastChild; inline is LiteralInline literal; inline = inline.PreviousSibling)
        {
            tail.Insert(0, literal);
        }

        return tail;
    }

    private static TextPlace OffsetPlace(List<LiteralInline> tail, int index, SourceText source)
    {
        foreach (var literal in tail)
        {
            if (index < literal.Content.Length)
            {
                return source.PlaceOf(literal.Span.Start + index);
            }

            index -= literal.Content.Length;
        }

        return source.PlaceOf(tail[^1].Span.End);
    }

    private static void ReportMissing(HeadingBlock heading, string name, SourceText source, ProblemLog log)
    {
        if (heading.IsSetext)
        {
            log.Add(ProblemKinds.SlugMissing, source.PlaceOf(heading.Span.Start), "A line of - or = under a text makes it a heading. Leave an empty line above it, or write ## Name {#slug}.");
            return;
        }

        var example = CategorySlug.TryFromName(name)?.Value ?? "llm-training";
        var end = heading.Inline?.LastChild?.Span.End ?? heading.Span.End;
        log.Add(ProblemKinds.SlugMissing, source.PlaceOf(end + 1), $"The category has no slug. End its heading with one: {{#{example}}}.");
    }
}
