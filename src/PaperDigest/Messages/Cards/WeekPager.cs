using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Messages.Cards;

/// <summary>Deals the papers of a week out to cards, a card per category, and the cards to messages. A paper is never divided.</summary>
internal sealed class WeekPager(WeekRoom room, string gap, PostPhrases phrases)
{
    private readonly ImmutableArray<WeekPage>.Builder _pages = ImmutableArray.CreateBuilder<WeekPage>();
    private readonly List<Card> _cards = [];
    private readonly List<PaperText> _papers = [];
    private int _characters;

    /// <summary>All pages; at least the one with the opening.</summary>
    public ImmutableArray<WeekPage> Deal(Card opening, IEnumerable<(CategoryLook Look, IEnumerable<PaperEntry> Entries)> categories)
    {
        Begin(opening);
        foreach (var (look, entries) in categories)
        {
            var isFirst = true;
            foreach (var entry in entries)
            {
                Add(look, entry, isFirst);
                isFirst = false;
            }
        }

        Close();
        return _pages.DrainToImmutable();
    }

    /// <summary>What a week costs when nothing has to be divided.</summary>
    public int Measure(IEnumerable<(CategoryLook Look, IEnumerable<PaperEntry> Entries)> categories) =>
        categories.Sum(category => category.Look.Heading.Length + category.Entries.Sum(entry => entry.Markdown.Length + gap.Length));

    private void Add(CategoryLook look, PaperEntry entry, bool isFirst)
    {
        var heading = isFirst ? look.Heading : phrases.Continued(look.Heading);
        var joins = !isFirst && _papers.Count > 0 && _cards[^1].Description.Length + gap.Length + entry.Markdown.Length <= MessageLimits.CardDescriptionCharacters;
        var cost = entry.Markdown.Length + (joins ? gap.Length : heading.Length);
        var isFull = _characters + cost > room.Characters || _papers.Count == room.Papers || (!joins && _cards.Count == MessageLimits.Cards);
        if (isFull && _cards.Count > 0)
        {
            Close();
            joins = false;
            cost = entry.Markdown.Length + heading.Length;
        }

        if (joins)
        {
            _cards[^1] = _cards[^1] with { Description = _cards[^1].Description + gap + entry.Markdown };
        }
        else
        {
            _cards.Add(new Card { Title = heading, Description = entry.Markdown, Colour = look.Colour });
        }

        _characters += cost;
        _papers.Add(entry.Text);
    }

    private void Begin(Card opening)
    {
        _cards.Add(opening);
        _characters = MessageCheck.CardCharacters(opening);
    }

    private void Close()
    {
        _pages.Add(new WeekPage([.. _cards], [.. _papers]));
        _cards.Clear();
        _papers.Clear();
        _characters = 0;
    }
}
