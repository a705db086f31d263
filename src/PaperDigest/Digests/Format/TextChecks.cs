using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Digests.Format;

/// <summary>Looks through running text for what a Discord message cannot or must not carry.</summary>
internal sealed class TextChecks(SourceText source, ProblemLog log)
{
    public void Check(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Check(block);
        }
    }

    public void Check(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? [])
        {
            Check(inline);
        }
    }

    /// <summary>The address if it may be passed on; else null, after saying so at the place.</summary>
    public Uri? TryReadAddress(string? text, SourceSpan span)
    {
        if (WebAddress.TryParse(text, out var address))
        {
            return address;
        }

        var wrong = string.IsNullOrEmpty(text) ? "The link has no address" : $"{Spelling.Quote(text)} is not a web address";
        log.Add(ProblemKinds.LinkRefused, source.PlaceOf(span.Start), $"{wrong}. Write it in full, beginning with https://.");
        return null;
    }

    /// <summary>Where a link's address stands; an empty one has no place of its own.</summary>
    public static SourceSpan AddressSpan(LinkInline link) => link.Reference is null && link.UrlSpan.Start > link.Span.Start ? link.UrlSpan : link.Span;

    private void Check(Block block)
    {
        switch (block)
        {
            case HtmlBlock:
                ReportHtml(block.Span.Start);
                break;
            case HeadingBlock heading:
                log.Add(ProblemKinds.DeepHeading, source.PlaceOf(block.Span.Start), "A heading inside a text stands there as a plain line. Write it **bold**, or make it a paper with ###.");
                Check(heading.Inline);
                break;
            case LeafBlock leaf:
                Check(leaf.Inline);
                break;
            case ContainerBlock container:
                Check((IEnumerable<Block>)container);
                break;
        }
    }

    private void Check(Inline inline)
    {
        switch (inline)
        {
            case LinkInline link:
                CheckLink(link);
                break;
            case AutolinkInline { IsEmail: true } mail:
                TryReadAddress($"mailto:{mail.Url}", mail.Span);
                break;
            case AutolinkInline link:
                TryReadAddress(link.Url, link.Span);
                break;
            case HtmlInline html when !html.Tag.StartsWith("</", StringComparison.Ordinal):
                ReportHtml(html.Span.Start);
                break;
            case ContainerInline container:
                Check(container);
                break;
        }
    }

    private void CheckLink(LinkInline link)
    {
        var place = source.PlaceOf(link.Span.Start);
        if (link.Reference is not null)
        {
            log.Add(ProblemKinds.ReferenceLink, place, "A link by reference loses its address when a paper is shown alone. Write [text](https://…).");
        }

        if (link.IsImage)
        {
            log.Add(ProblemKinds.Image, place, "An image is shown as a link with its description. Link to it yourself, or leave it out.");
        }

        TryReadAddress(link.Url, AddressSpan(link));
        Check((ContainerInline)link);
    }

    private void ReportHtml(int offset) =>
        log.Add(ProblemKinds.RawHtml, source.PlaceOf(offset), "HTML is shown as typed, comments too. Write markdown, or put it in `backticks`.");
}
