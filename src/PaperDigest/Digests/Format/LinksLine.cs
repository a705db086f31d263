using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Digests.Format;

/// <summary>The line <c>Links: [code](https://…) · [demo](https://…)</c> at a paper's end.</summary>
/// <param name="Start">The offset at which its line begins: the summary ends there.</param>
/// <param name="Links">In order.</param>
internal sealed record LinksLine(int Start, ImmutableArray<PaperLink> Links)
{
    private const string Separators = " \t·•|,;/&，、；";
    private static readonly string[] Labels = ["Links:", "Links：", "Link:", "链接：", "链接:", "連結：", "連結:"];

    /// <summary>The line, if the last paragraph ends with one.</summary>
    public static LinksLine? Find(Block? lastBlock, SourceText source, TextChecks checks, ProblemLog log)
    {
        while (lastBlock is ContainerBlock { LastChild: { } child })
        {
            lastBlock = child;
        }

        if (FindLabel((lastBlock as ParagraphBlock)?.Inline, source) is not { } label)
        {
            return null;
        }

        if (TryReadLinks(label, checks) is { } links)
        {
            return new LinksLine(source.LineStart(label.Span.Start), links);
        }

        log.Add(ProblemKinds.LinksUnclear, source.PlaceOf(label.Span.Start), "This line is kept as part of the summary. To make it the paper's links, write nothing but Links: [code](https://…) · [demo](https://…).");
        return null;
    }

    /// <summary>The last line of the paragraph that begins with a label, at the very start of a line of the file.</summary>
    private static LiteralInline? FindLabel(ContainerInline? inlines, SourceText source)
    {
        for (var inline = inlines?.LastChild; inline is not null; inline = inline.PreviousSibling)
        {
            if (inline is LiteralInline literal && inline.PreviousSibling is null or LineBreakInline
                && Array.Exists(Labels, label => literal.Content.AsSpan().StartsWith(label, StringComparison.OrdinalIgnoreCase))
                && source.LineStart(literal.Span.Start) == literal.Span.Start)
            {
                return literal;
            }
        }

        return null;
    }

    private static ImmutableArray<PaperLink>? TryReadLinks(LiteralInline label, TextChecks checks)
    {
        var first = Labels.First(text => label.Content.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase));
        if (!IsSeparator(label.Content.AsSpan()[first.Length..]))
        {
            return null;
        }

        var found = new List<Inline>();
        for (var inline = label.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { IsImage: false } or AutolinkInline { IsEmail: false })
            {
                found.Add(inline);
            }
            else if (inline is not LineBreakInline && !(inline is LiteralInline literal && IsSeparator(literal.Content.AsSpan())))
            {
                return null;
            }
        }

        return found.Count == 0 ? null : [.. found.Select(inline => TryReadLink(inline, checks)).OfType<PaperLink>()];
    }

    private static bool IsSeparator(ReadOnlySpan<char> text) => text.Trim(Separators).IsEmpty;

    private static PaperLink? TryReadLink(Inline inline, TextChecks checks)
    {
        var (url, span) = inline switch
        {
            LinkInline link => (link.Url, TextChecks.AddressSpan(link)),
            AutolinkInline link => (link.Url, link.Span),
            _ => throw new InvalidOperationException("Only links are gathered."),
        };
        if (checks.TryReadAddress(url, span) is not { } target)
        {
            return null;
        }

        var label = inline is LinkInline named ? PlainText.Of(named) : "";
        return new PaperLink(label.Length > 0 ? label : target.Host, target);
    }
}
