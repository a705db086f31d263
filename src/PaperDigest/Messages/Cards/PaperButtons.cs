using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>The buttons under a paper: its pages, its links, what to do next.</summary>
internal static class PaperButtons
{
    private const string ArxivHost = "arxiv.org";
    private const string Pdf = "PDF";
    private const string SaveEmoji = "🔖";
    private const int OtherLanguages = 2;

    public static ImmutableArray<ControlRow> For(Paper paper, PaperText text, Language language, CategoryLook look, PaperPlace place)
    {
        var key = ShortKey.Of(paper.Id);
        var paging = PageButtons.For(place.Page, place.Pages, language, page => new ControlState.PaperPage(key, language, page));
        return ButtonRows.Of([paging, Links(text, PhraseBook.For(language).Papers), .. Actions(paper, text, language, look, place).Chunk(MessageLimits.ButtonsInRow)]);
    }

    private static IEnumerable<Button> Links(PaperText text, PaperPhrases phrases)
    {
        var isOnArxiv = text.Link?.Host is ArxivHost or "www." + ArxivHost;
        var own = text.Link is null ? [] : new[] { new PaperLink(isOnArxiv ? phrases.Abstract : phrases.Paper, text.Link) };

        // Everybody who writes down an arXiv paper knows where its PDF is.
        var pdf = isOnArxiv && ArxivId.TryFromLink(text.Link!) is { } id ? new[] { new PaperLink(Pdf, new Uri($"https://{ArxivHost}/pdf/{id}")) } : []; // On arXiv, so there is a link.
        var known = text.Links.Any(link => string.Equals(link.Label, Pdf, StringComparison.OrdinalIgnoreCase)) ? own : [.. own, .. pdf];
        return known.Concat(text.Links)
            .Select(link => (Label: Capitalised(DiscordText.CleanLine(link.Label, MessageLimits.ButtonLabelCharacters)), Target: SafeLink.TryMake(link.Target, MessageLimits.ButtonLinkCharacters)))
            .Where(link => link.Target is not null)
            .DistinctBy(link => link.Target)
            .Take(MessageLimits.ButtonsInRow)
            .Select(link => new Button.Leads(link.Target!) { Label = link.Label.Length > 0 ? link.Label : phrases.Paper }); // Where took those without a target out.
    }

    private static IEnumerable<Button> Actions(Paper paper, PaperText text, Language language, CategoryLook look, PaperPlace place)
    {
        var key = ShortKey.Of(paper.Id);
        var category = ShortKey.Of(text.Category);
        var phrases = PhraseBook.For(language);
        yield return place.IsSaved
            ? new Button.Acts(new ControlState.UnsavePaper(key, language, place.Page).ToControlId()) { Label = phrases.Reading.Saved, Emoji = SaveEmoji, Tone = ButtonTone.Positive }
            : ButtonRows.Act(new ControlState.SavePaper(key, language, place.Page), phrases.Reading.Save, SaveEmoji);
        if (place.IsPrivate)
        {
            yield return ButtonRows.Act(new ControlState.PaperShare(key, text.Language), phrases.Papers.Share);
        }

        yield return ButtonRows.Act(new ControlState.SubscribeCategory(category), phrases.Basics.Subscribe);
        foreach (var other in paper.Texts.Select(each => each.Language).Where(each => each != text.Language).Distinct().Take(OtherLanguages))
        {
            yield return ButtonRows.Act(new ControlState.PaperLanguage(key, other), PhraseBook.For(other).Basics.OwnName);
        }

        yield return ButtonRows.Act(new ControlState.CategoryDigest(category, language), phrases.Papers.More, look.Emoji);
    }

    private static string Capitalised(string label) => label.Length > 0 && char.IsAsciiLetterLower(label[0]) ? char.ToUpperInvariant(label[0]) + label[1..] : label;
}
