using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Digests.Format;

/// <summary>Reads one paper: heading, takeaway, summary, links.</summary>
internal sealed class PaperReader(SourceText source, ProblemLog log, FrontMatter matter)
{
    private readonly TextChecks _checks = new(source, log);

    /// <summary>The paper, or null after saying why there is none.</summary>
    public PaperText? TryRead(HeadingBlock heading, Passage passage, CategorySlug category)
    {
        var place = source.PlaceOf(heading.Span.Start);
        var link = FindTitleLink(heading);
        var title = link is null ? PlainText.Of(heading.Inline) : PlainText.Of((ContainerInline)link);
        CheckTitle(title, place);
        var address = link is null ? null : _checks.TryReadAddress(link.Url, TextChecks.AddressSpan(link));
        _checks.Check(link ?? heading.Inline);

        var quote = passage.Blocks.FirstOrDefault() as QuoteBlock;
        var links = LinksLine.Find(passage.Blocks.LastOrDefault(), source, _checks, log);
        _checks.Check(passage.Blocks);
        var summary = source.Slice(quote is null ? passage.Start : source.NextLineStart(quote.Span.End), links?.Start ?? passage.End);
        if (summary.Length == 0)
        {
            log.Add(ProblemKinds.SummaryMissing, place, "The paper has no summary. Write at least a sentence below its title; a quote alone is the takeaway.");
            return null;
        }

        if (title.Length == 0)
        {
            return null;
        }

        return new PaperText
        {
            Id = PaperId.Of(address, title),
            Week = matter.Week ?? default,
            Language = matter.Language ?? default,
            Category = category,
            Title = title,
            Link = address,
            Takeaway = TryReadTakeaway(quote) ?? FirstSentenceOf(passage, quote, links) ?? title,
            Summary = summary,
            Links = links?.Links ?? [],
        };
    }

    /// <summary>The link that is the heading; null if the title is not linked.</summary>
    private LinkInline? FindTitleLink(HeadingBlock heading)
    {
        // To Markdig everything after a bracket that is never closed stands inside it, the link too.
        if (heading.Inline?.OfType<LinkDelimiterInline>().FirstOrDefault(open => open.Descendants<LinkInline>().Any()) is { } open)
        {
            log.Add(ProblemKinds.TitleBesideLink, source.PlaceOf(open.Span.Start), "A bracket in the heading is never closed. Write ### [Title](https://…).");
            return open.Descendants<LinkInline>().First();
        }

        var inlines = (heading.Inline ?? []).Where(inline => inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace()).ToList();
        var link = inlines.OfType<LinkInline>().FirstOrDefault(inline => !inline.IsImage);
        if (link is not null && inlines.Find(inline => inline != link) is { } other)
        {
            log.Add(ProblemKinds.TitleBesideLink, source.PlaceOf(other.Span.Start), "The heading holds more than its link. Put the whole title into the brackets: ### [Title](https://…).");
        }

        return link;
    }

    private void CheckTitle(string title, TextPlace place)
    {
        if (title.Length == 0)
        {
            log.Add(ProblemKinds.TitleMissing, place, "The paper has no title. Write ### [Title](https://…).");
        }
        else if (title.Length > FormatLimits.MaxTitleCharacters)
        {
            log.Add(ProblemKinds.TitleLong, place, $"The title is {title.Length} characters long and will be cut. Keep it within {FormatLimits.MaxTitleCharacters}.");
        }
    }

    private string? TryReadTakeaway(QuoteBlock? quote)
    {
        if (quote is null)
        {
            return null;
        }

        var takeaway = PlainText.OneLine(string.Join(' ', quote.Descendants<ParagraphBlock>().Select(paragraph => PlainText.Of(paragraph.Inline))));
        if (takeaway.Length == 0)
        {
            log.Add(ProblemKinds.TakeawayEmpty, source.PlaceOf(quote.Span.Start), "The quote is empty; the summary's first sentence stands in. Write one sentence a reader can decide on, or delete the quote.");
            return null;
        }

        if (takeaway.Length > FormatLimits.MaxTakeawayCharacters)
        {
            log.Add(ProblemKinds.TakeawayLong, source.PlaceOf(quote.Span.Start), $"The takeaway is {takeaway.Length} characters long and will be cut. Keep it within {FormatLimits.MaxTakeawayCharacters}.");
        }

        return takeaway;
    }

    private static string? FirstSentenceOf(Passage passage, QuoteBlock? quote, LinksLine? links)
    {
        var until = links?.Start ?? int.MaxValue;
        return passage.Blocks.Where(block => block != quote)
            .SelectMany(block => block.Descendants<ParagraphBlock>().Prepend(block as ParagraphBlock))
            .Select(paragraph => FirstSentence.Of(PlainText.Of(paragraph?.Inline, until)))
            .FirstOrDefault(sentence => sentence.Length > 0);
    }
}
