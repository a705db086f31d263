using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>What a search found: what <c>/search</c> answers.</summary>
public static class SearchCard
{
    private const int PapersOnPage = 6;
    private const int WordsCharacters = 120;
    private const int UnknownWordCharacters = 40;
    private const int MostUnknownWords = 6;

    // Six of them, and some lines of facts above.
    private const int EntryCharacters = 540;

    /// <summary>Lays out a page of results; a page past the last shows the last.</summary>
    /// <param name="catalogue">For the categories.</param>
    /// <param name="query">What was looked for.</param>
    /// <param name="result">What was found.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="page">From 1.</param>
    public static Message Compose(Catalogue catalogue, SearchQuery query, SearchResult result, Language language, int page)
    {
        var phrases = PhraseBook.For(language);
        var pages = Math.Max(1, (result.Papers.Length + PapersOnPage - 1) / PapersOnPage);
        var shown = Math.Clamp(page, 1, pages);
        var papers = result.Papers.Skip((shown - 1) * PapersOnPage).Take(PapersOnPage).Select(paper => paper.TextFor(language)).ToImmutableArray();
        var entries = papers.Select(paper => PaperEntry.Of(paper, PaperEntry.Origin(catalogue, paper, language), EntryCharacters).Markdown);
        var card = new Card
        {
            Title = DiscordText.EscapeLine(query.Words, WordsCharacters) is { Length: > 0 } words ? phrases.Searches.ResultsFor(words) : phrases.Searches.AllPapers,
            Description = string.Join("\n\n", new[] { Heading(catalogue, query, result, language) }.Concat(entries)),
            Colour = query.Category is { } category ? CategoryLook.Of(catalogue, category, language).Colour : CategoryLook.BrandColour,
            Footer = pages > 1 ? phrases.Basics.PageOf(shown, pages) : "",
        };
        var paging = PageButtons.For(shown, pages, language, to => State(query, language, to));
        return new Message { Cards = [card], Controls = [.. PaperMenus.For(catalogue, papers, language), .. ButtonRows.Of(paging.Append(Refine(query, language)))] };
    }

    private static Button Refine(SearchQuery query, Language language) =>
        ButtonRows.Act(new ControlState.SearchRefine(State(query, language, page: 1)), PhraseBook.For(language).Searches.Refine, "🔎");

    private static ControlState.SearchPage State(SearchQuery query, Language language, int page) => new(language, page)
    {
        Words = query.Words,
        Category = query.Category is { } category ? ShortKey.Of(category) : null,
        From = query.From,
        To = query.To,
    };

    // Small print above the results: what was found where, and what of the search was no use.
    private static string Heading(Catalogue catalogue, SearchQuery query, SearchResult result, Language language)
    {
        var phrases = PhraseBook.For(language);
        var facts = string.Join(" · ", Facts(catalogue, query, result, language));
        var unknown = result.UnknownWords.Take(MostUnknownWords).Select(word => $"“{DiscordText.EscapeLine(word, UnknownWordCharacters)}”").ToList();
        string[] lines =
        [
            facts.Length > 0 ? $"-# {facts}" : "",
            unknown.Count > 0 ? $"-# {phrases.Searches.Unknown(phrases.Basics.Listed(unknown))}" : "",
            result.Papers.IsEmpty ? phrases.Searches.NothingFound : "",
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static IEnumerable<string> Facts(Catalogue catalogue, SearchQuery query, SearchResult result, Language language)
    {
        var phrases = PhraseBook.For(language).Searches;
        if (!result.Papers.IsEmpty)
        {
            yield return phrases.Found(result.Total, result.Papers.Length);
        }

        if (query.Category is { } category)
        {
            yield return CategoryLook.Of(catalogue, category, language).Heading;
        }

        if (query.From is not null || query.To is not null)
        {
            yield return phrases.Between(query.From?.ToString(), query.To?.ToString());
        }
    }
}
