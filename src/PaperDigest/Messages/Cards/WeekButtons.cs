using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>The buttons under a week: other languages, subscribing, the source.</summary>
internal static class WeekButtons
{
    private const int OtherLanguages = 2;

    public static IEnumerable<Button> For(Catalogue catalogue, Digest digest, Language language, CategorySlug? category)
    {
        var key = category is { } slug ? ShortKey.Of(slug) : (ShortKey?)null;
        foreach (var other in catalogue.DigestsOf(digest.Week).Select(each => each.Language).Where(each => each != digest.Language).Take(OtherLanguages))
        {
            yield return ButtonRows.Act(new ControlState.DigestPage(digest.Week, other, key, 1), PhraseBook.For(other).Basics.OwnName);
        }

        yield return ButtonRows.Act(new ControlState.SubscribeCategory(key), PhraseBook.For(language).Basics.Subscribe);
        if (SafeLink.TryMake(digest.Source, MessageLimits.ButtonLinkCharacters) is { } source)
        {
            yield return new Button.Leads(source) { Label = PhraseBook.For(language).Digests.Source };
        }
    }
}
