using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Rendering;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>A week as a reader or a channel sees it: the same look in answers and in posts.</summary>
internal sealed record WeekLayout
{
    private const int AuthorCharacters = 100;
    private const int FewestIntroductionCharacters = 300;

    public required Catalogue Catalogue { get; init; }

    public required Digest Digest { get; init; }

    /// <summary>Only these; empty for all.</summary>
    public ImmutableArray<CategorySlug> Categories { get; init; } = [];

    /// <summary>The language wanted; the digest may be in another, which is then said.</summary>
    public required Language Language { get; init; }

    /// <summary>Markdown below the introduction; empty for none.</summary>
    public string Remark { get; init; } = "";

    public required WeekRoom Room { get; init; }

    /// <summary>How a paper is laid out; told which it is of the week, from 0.</summary>
    public Func<PaperText, int, PaperEntry> Lay { get; init; } = static (paper, _) => PaperEntry.Of(paper);

    /// <summary>Between two papers.</summary>
    public string Gap { get; init; } = "\n\n";

    /// <summary>How much of the introduction is shown even if there is room for more.</summary>
    public required int MostIntroductionCharacters { get; init; }

    private Phrases Phrases => PhraseBook.For(Language);

    public ImmutableArray<DigestSection> Sections =>
        [.. Digest.Sections.Where(section => Categories.IsDefaultOrEmpty || Categories.Contains(section.Category))];

    public ImmutableArray<WeekPage> Pages()
    {
        var index = 0;
        var categories = Sections
            .Select(section => (CategoryLook.Of(Catalogue, section.Category, Language), Entries: (IEnumerable<PaperEntry>)[.. section.Papers.Select(paper => Lay(paper, index++))]))
            .ToList();
        var pager = new WeekPager(Room, Gap, Phrases.Posts);
        return pager.Deal(Opening(Room.Characters - pager.Measure(categories)), categories);
    }

    private Card Opening(int charactersLeft)
    {
        var count = Sections.Sum(section => section.Papers.Length);
        var card = new Card
        {
            Author = $"{Phrases.Basics.Week(Digest.Week)} · {Phrases.Basics.Papers(count)}",
            Title = DiscordText.EscapeLine(Digest.Title, MessageLimits.CardTitleCharacters),
            Link = SafeLink.TryMake(Digest.Source, MessageLimits.CardLinkCharacters),
            Colour = CategoryLook.BrandColour,
            Footer = DiscordText.CleanLine(Digest.Author, AuthorCharacters) is { Length: > 0 } author ? Phrases.Digests.By(author) : "",
        };
        var note = Digest.Language.SharesTongueWith(Language) ? "" : Phrases.Digests.NoDigestIn(Language, Digest.Language);
        var left = charactersLeft - MessageCheck.CardCharacters(card) - note.Length - Remark.Length;
        var introduction = Categories.IsDefaultOrEmpty
            ? new SummaryText(Digest.Introduction).Shorten(TextDensity.Scale(Math.Clamp(left, FewestIntroductionCharacters, MostIntroductionCharacters), Digest.Language))
            : "";
        return card with { Description = string.Join("\n\n", new[] { note, introduction, Remark }.Where(part => part.Length > 0)) };
    }
}
