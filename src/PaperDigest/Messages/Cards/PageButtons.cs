using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Messages.Cards;

/// <summary>The buttons that leaf through pages.</summary>
internal static class PageButtons
{
    /// <summary>Back and forth; none for a single page. What leads nowhere is shown but not pressable, so that nothing jumps about.</summary>
    public static IEnumerable<Button> For(int page, int pages, Language language, Func<int, ControlState> stateOf)
    {
        if (pages <= 1)
        {
            yield break;
        }

        var phrases = PhraseBook.For(language).Basics;
        yield return new Button.Acts(stateOf(Math.Max(page - 1, 0) is 0 ? pages + 1 : page - 1).ToControlId()) { Label = phrases.Previous, Emoji = "◀️", IsDisabled = page <= 1 };
        yield return new Button.Acts(stateOf(page + 1).ToControlId()) { Label = phrases.Next, Emoji = "▶️", IsDisabled = page >= pages };
    }
}
