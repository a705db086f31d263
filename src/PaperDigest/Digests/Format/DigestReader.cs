using Markdig.Syntax;

namespace PaperDigest.Digests.Format;

/// <summary>Puts one file's passages together to a digest.</summary>
internal sealed class DigestReader(SourceText source, ProblemLog log, FrontMatter matter)
{
    private readonly PaperReader _papers = new(source, log, matter);
    private readonly TextChecks _checks = new(source, log);
    private readonly List<(CategoryHeading Heading, TextPlace Place, List<PaperText> Papers)> _sections = [];
    private readonly List<TextPlace> _places = [];
    private readonly Dictionary<CategorySlug, TextPlace> _slugs = [];
    private readonly Dictionary<PaperId, TextPlace> _ids = [];
    private int _paperCount;
    private bool _sectionHasPaper;
    private string _introduction = "";

    public ParsedDigest Read(IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages)
        {
            Read(passage);
        }

        FinishSection();
        if (_sections.Count == 0)
        {
            log.Add(ProblemKinds.CategoryMissing, source.PlaceOf(passages[0].Start), "The digest has no category. Write a heading ## Name {#slug} and papers ### [Title](https://…) below it.");
        }

        var digest = log.HasErrors ? null : Build();
        return new ParsedDigest(log.File, digest, log.Read())
        {
            Sections = [.. _sections.Where(section => section.Heading.Slug is not null).Select(section => (section.Heading.Slug!.Value, section.Place))], // Where looked.
            Places = digest is null ? null : new DigestPlaces(matter.WeekPlace, [.. _places]),
        };
    }

    private void Read(Passage passage)
    {
        switch (passage.Heading)
        {
            case null:
                _checks.Check(passage.Blocks);
                _introduction = source.Slice(passage.Start, passage.End);
                break;
            case { Level: 1 } heading:
                ReportTopHeading(heading);
                _checks.Check(passage.Blocks);
                break;
            case { Level: 2 } heading:
                ReadCategory(heading, passage);
                break;
            case { } heading:
                ReadPaper(heading, passage);
                break;
        }
    }

    private void ReportTopHeading(HeadingBlock heading) => log.Add(ProblemKinds.TopHeading, source.PlaceOf(heading.Span.Start), heading.IsSetext
        ? "A line of = under a text makes it a heading. Leave an empty line above it, or delete it."
        : "The digest's title stands in the front matter. Write ## for a category, ### for a paper.");

    private void ReadCategory(HeadingBlock heading, Passage passage)
    {
        FinishSection();
        var place = source.PlaceOf(heading.Span.Start);
        var category = CategoryHeading.Read(heading, source, log);
        _checks.Check(heading.Inline);
        if (category.Slug is { } slug && !_slugs.TryAdd(slug, place))
        {
            log.Add(ProblemKinds.CategoryTwice, place, $"The category '{slug}' stands twice, first in line {_slugs[slug].Line}. Put its papers under one heading.");
        }

        if (passage.Blocks.FirstOrDefault() is { } stray)
        {
            log.Add(ProblemKinds.StrayText, source.PlaceOf(stray.Span.Start), "This text belongs to no paper. Move it to the introduction, or below a heading ### [Title](https://…).");
            _checks.Check(passage.Blocks);
        }

        _sections.Add((category, place, []));
    }

    private void ReadPaper(HeadingBlock heading, Passage passage)
    {
        var place = source.PlaceOf(heading.Span.Start);
        if (_sections.Count == 0)
        {
            log.Add(ProblemKinds.PaperOutsideCategory, place, "The paper stands under no category. Write a heading ## Name {#slug} above it.");
        }

        _paperCount++;
        if (_paperCount == FormatLimits.MaxPapers + 1)
        {
            log.Add(ProblemKinds.TooManyPapers, place, $"This is paper {_paperCount}; a digest has at most {FormatLimits.MaxPapers}. Leave the lesser ones out.");
        }

        var category = _sections.Count > 0 ? _sections[^1].Heading.Slug ?? default : default;
        if (_papers.TryRead(heading, passage, category) is { } paper)
        {
            if (!_ids.TryAdd(paper.Id, place))
            {
                log.Add(ProblemKinds.PaperTwice, place, $"The paper {paper.Id} stands twice, first in line {_ids[paper.Id].Line}. Keep one, or correct the link.");
            }

            _places.Add(place);
            if (_sections.Count > 0)
            {
                _sections[^1].Papers.Add(paper);
            }
        }

        _sectionHasPaper = true;
    }

    private void FinishSection()
    {
        if (_sections.Count > 0 && !_sectionHasPaper && !_sections[^1].Heading.IsAccident)
        {
            log.Add(ProblemKinds.CategoryEmpty, _sections[^1].Place, "The category has no paper. Write ### [Title](https://…) below it, or delete it.");
        }

        _sectionHasPaper = false;
    }

    private Digest Build() => new()
    {
        Week = matter.Week!.Value, // no errors: week, language, title and slugs are there
        Language = matter.Language!.Value, // as above
        Title = matter.Title!, // as above
        Author = matter.Author,
        Source = matter.Source,
        Introduction = _introduction,
        Sections = [.. _sections.Select(section => new DigestSection(section.Heading.Slug!.Value, section.Heading.Name, [.. section.Papers]))], // as above
    };
}
