using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands.Papers;

/// <summary>Finds the paper a reader means by an id, a pasted link, a title or some words.</summary>
internal static class PaperLookup
{
    public static PaperMatch Find(string text, Catalogue catalogue)
    {
        var mentioned = ArxivMention.FindAll(text, limit: 1);
        var named = FindNamed(text, catalogue) ?? (mentioned is [var id] ? catalogue.FindPaper(id) : null);
        if (named is { })
        {
            return new PaperMatch.Sure(named);
        }

        var found = catalogue.Search.Find(new SearchQuery { Words = text, Limit = MessageLimits.MenuItems + 1 });
        return found.Sureness switch
        {
            Sureness.Exact => new PaperMatch.Sure(found.Papers[0]),
            Sureness.Strong => found.Papers is [var best, var next, .. var rest] ? new PaperMatch.Likely(best, [next, .. rest]) : new PaperMatch.Sure(found.Papers[0]),
            _ when mentioned is [var absent] => new PaperMatch.NotInDigests(absent),
            Sureness.Shared => new PaperMatch.Several(found.Papers),
            Sureness.Weak => new PaperMatch.Near(found.Papers),
            _ => Miss(text, catalogue),
        };
    }

    /// <summary>The value that stands for a paper in suggestions: its id, or a short key where that is too long for Discord.</summary>
    public static string ValueOf(Paper paper) =>
        paper.Id.Value.Length <= CommandLimits.ChoiceCharacters ? paper.Id.Value : ShortKey.Of(paper.Id).Value;

    private static Paper? FindNamed(string text, Catalogue catalogue) =>
        catalogue.FindPaper(new PaperId(text)) ?? (ShortKey.TryParse(text, out var key) ? key.FindPaper(catalogue) : null);

    private static PaperMatch Miss(string text, Catalogue catalogue) => catalogue.Search.Nearest(text, MessageLimits.MenuItems) is { IsEmpty: false } near
        ? new PaperMatch.Near(near)
        : new PaperMatch.Nothing(catalogue.Search.Suggest("", MessageLimits.MenuItems));
}
