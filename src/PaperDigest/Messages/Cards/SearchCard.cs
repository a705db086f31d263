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
        var entries = papers.Select(paper => PaperEntry.Of(paper, $"· {CategoryLook.Of(catalogue, paper.Category, language).Badge}{paper.Week}").Markdown);
        var card = new Card
        {
            Title = phrases.Searches.ResultsFor(DiscordText.EscapeLine(query.Words, WordsCharacters)),
            Description = string.Join("\n\n", new[] { Heading(catalogue, query, result, language) }.Concat(entries)),
            Colour = query.Category is { } category ? CategoryLook.Of(catalogue, category, language).Colour : CategoryLook.BrandColour,
            Footer = pages > 1 ? phrases.Basics.PageOf(shown, pages) : "",
        };
        var paging = PageButtons.For(shown, pages, language, to => State(query, language, to));
        return new Message { Cards = [card], Controls = [.. PaperMenus.For(catalogue, papers, language), .. ButtonRows.Of(paging)] };
    }

    private static ControlState.SearchPage State(SearchQuery query, Language language, int page) => new(language, page)
    {
        Words = query.Words,
        Category = query.Category is { } category ? ShortKey.Of(category) : null,
        From = query.From,
        To = query.To,
    };

    private static string Heading(Catalogue catalogue, SearchQuery query, SearchResult result, Language language)
    {
        var phrases = PhraseBook.For(language);
        var facts = new List<string> { phrases.Searches.Found(result.Total, result.Papers.Length) };
        if (query.Category is { } category)
        {
            facts.Add(CategoryLook.Of(catalogue, category, language).Heading);
        }

        if (query.From is not null || query.To is not null)
        {
            facts.Add(phrases.Searches.Between(query.From?.ToString(), query.To?.ToString()));
        }

        var lines = new List<string> { $"-# {string.Join(" · ", facts)}" };
        if (result.UnknownWords.Length > 0)
        {
            var words = result.UnknownWords.Select(word => $"“{DiscordText.EscapeLine(word, WordsCharacters)}”").Take(PapersOnPage).ToList();
            lines.Add($"-# {phrases.Searches.Unknown(phrases.Basics.Listed(words))}");
        }

        return string.Join('\n', result.Papers.Length > 0 ? lines : [.. lines, phrases.Searches.NothingFound]);
    }
}
