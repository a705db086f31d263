using System.Globalization;
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

    private static readonly WeekRoom OverviewRoom = Room with { Papers = int.MaxValue };

    /// <summary>The messages in order; none if no paper is wanted. More than one only if a single one cannot hold the week.</summary>
    public static ImmutableArray<Message> Compose(WeeklyPostRequest request) => [.. Pages(request).Select(page => page.Message)];

    /// <summary>The messages in order, each with the papers on it.</summary>
    internal static ImmutableArray<(Message Message, ImmutableArray<PaperText> Papers)> Pages(WeeklyPostRequest request)
    {
        var layout = Layout(request, Room, Missed(request));
        var pages = layout.Sections.IsEmpty ? [] : layout.Pages();
        return [.. pages.Select((page, index) => (Numbered(Message(request, page, index, pages.Length), index, pages.Length), page.Papers))];
    }

    /// <summary>All papers by name only, numbered in the order they follow in; none if no paper is wanted.</summary>
    /// <param name="request">What to post.</param>
    /// <param name="remark">Where the papers themselves are; markdown.</param>
    internal static ImmutableArray<Message> Overview(WeeklyPostRequest request, string remark)
    {
        var layout = Layout(request, OverviewRoom, string.Join('\n', new[] { Missed(request), $"-# {remark}" }.Where(line => line.Length > 0))) with
        {
            Lay = (paper, index) => PaperEntry.Line(paper, index + 1),
            Gap = "\n",
        };
        var pages = layout.Sections.IsEmpty ? [] : layout.Pages();
        return [.. pages.Select((page, index) => Numbered(Message(request, page with { Papers = [] }, index, pages.Length), index, pages.Length))];
    }

    private static WeekLayout Layout(WeeklyPostRequest request, WeekRoom room, string remark) => new()
    {
        Catalogue = request.Catalogue,
        Digest = request.Digest,
        Categories = request.Categories,
        Language = request.Language,
        Remark = remark,
        Room = room,
        MostIntroductionCharacters = MostIntroductionCharacters,
    };

    private static Message Message(WeeklyPostRequest request, WeekPage page, int index, int count)
    {
        var ping = index == 0 ? request.Ping : null;
        return new Message
        {
            Text = ping is { } role ? PhraseBook.For(request.Language).Posts.Notify($"<@&{role}>") : "",
            Ping = ping,
            Cards = page.Cards,
            Controls = [.. PaperMenus.For(request.Catalogue, page.Papers, request.Language), .. index == count - 1 ? ButtonRows.Of(Buttons(request)) : []],
        };
    }

    private static Message Numbered(Message message, int index, int count) =>
        count > 1 ? PostStamp.AddToFooter(message, string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{count}")) : message;

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
