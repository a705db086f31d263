using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Messages.Cards;

/// <summary>A week posted to a channel or a subscriber: all of it on one screen, and any paper one choice away.</summary>
public static class WeeklyPost
{
    private const int MostMissedWeeks = 12;
    private const int MostIntroductionCharacters = 420;

    // The row left is for buttons.
    private static readonly WeekRoom Room = new(
        MessageLimits.CardCharactersInAll - PostStamp.ReservedCharacters,
        MessageLimits.MenuItems * (MessageLimits.ControlRows - 1));

    /// <summary>The messages in order; none if no paper is wanted. More than one only if a single one cannot hold the week.</summary>
    public static ImmutableArray<Message> Compose(WeeklyPostRequest request)
    {
        var layout = new WeekLayout
        {
            Catalogue = request.Catalogue,
            Digest = request.Digest,
            Categories = request.Categories,
            Language = request.Language,
            Remark = Missed(request),
            Room = Room,
            MostIntroductionCharacters = MostIntroductionCharacters,
        };
        if (layout.Sections.IsEmpty)
        {
            return [];
        }

        var pages = layout.Pages();
        return [.. pages.Select((page, index) => Message(request, page, index == 0, index == pages.Length - 1))];
    }

    private static Message Message(WeeklyPostRequest request, WeekPage page, bool isFirst, bool isLast)
    {
        var ping = isFirst ? request.Ping : null;
        return new Message
        {
            Text = ping is { } role ? PhraseBook.For(request.Language).Posts.Notify($"<@&{role}>") : "",
            Ping = ping,
            Cards = page.Cards,
            Controls = [.. PaperMenus.For(request.Catalogue, page.Papers, request.Language), .. isLast ? ButtonRows.Of(Buttons(request)) : []],
        };
    }

    private static IEnumerable<Button> Buttons(WeeklyPostRequest request)
    {
        var category = request.Categories is [var only] ? only : (CategorySlug?)null;
        return WeekButtons.For(request.Catalogue, request.Digest, request.Language, category);
    }

    private static string Missed(WeeklyPostRequest request)
    {
        if (request.MissedWeeks.IsDefaultOrEmpty)
        {
            return "";
        }

        var phrases = PhraseBook.For(request.Language);
        var weeks = request.MissedWeeks.Order().TakeLast(MostMissedWeeks).Select(week => week.ToString());
        return $"-# {phrases.Posts.Missed(phrases.Basics.Listed([.. weeks]))}";
    }
}
