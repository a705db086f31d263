using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Commands.Feeds;
using PaperDigest.Delivery.Care;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Commands.Status;

/// <summary>What needs an admin: numbered questions with their buttons, and feeds that cannot post.</summary>
/// <param name="Lines">Markdown.</param>
/// <param name="Rows">Of the questions, in their order.</param>
internal sealed record StatusNeeds(ImmutableArray<string> Lines, ImmutableArray<ControlRow> Rows)
{
    // Discord's amber for what wants attention: https://discord.com/branding.
    private const int Amber = 0xF0B232;

    /// <summary>One row of controls is for leafing.</summary>
    private const int MostQuestions = MessageLimits.ControlRows - 1;

    private const int Characters = 2000;

    private static readonly ImmutableArray<string> Numbers = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"];

    public bool IsNothing => Lines.IsEmpty;

    public static StatusNeeds Of(Request request, BotStatus status)
    {
        var questions = status.Feeds.SelectMany(feed => Questions(request, feed)).ToList();
        var asked = questions.Take(MostQuestions).ToList();
        var left = questions.Count - asked.Count;
        return new StatusNeeds(
            [
                .. asked.Select((question, index) => $"{Numbers[index]} {question.Sentence}"),
                .. left > 0 ? [request.Words.Status.More(left)] : Array.Empty<string>(),
                .. status.Feeds.Where(feed => feed.NeedsHelp || feed.IsUntold).Select(feed => Help(request, feed)).Distinct(StringComparer.Ordinal),
            ],
            [.. asked.Select((question, index) => new ControlRow.Buttons(question.Buttons(Numbers[index])))]);
    }

    /// <summary>One card, or none if nothing is to do.</summary>
    public IEnumerable<Card> Cards(Request request)
    {
        if (IsNothing)
        {
            return [];
        }

        var room = Characters;
        var fitting = Lines.TakeWhile(line => (room -= line.Length + 1) >= 0).ToList();
        var left = Lines.Length - fitting.Count;
        var words = request.Words.Status;
        return [new Card { Title = words.NeedsYou, Description = string.Join('\n', left > 0 ? [.. fitting, words.More(left)] : fitting), Colour = Amber }];
    }

    private static IEnumerable<(string Sentence, Func<string, ImmutableArray<Button>> Buttons)> Questions(Request request, FeedStatus status)
    {
        var (words, mention) = (request.Words, FeedText.Mention(status.Feed));
        foreach (var part in status.Undecided)
        {
            yield return (words.Status.IsItThere(words.Basics.Week(part.Week), mention), emoji => DecisionButtons.IsItThere(part, words, emoji));
        }

        foreach (var notice in status.Notices.Where(notice => notice.Key.Kind is NoticeKind.Late))
        {
            if (notice.Key.FindWeek() is { } week)
            {
                yield return (words.Status.PostLate(words.Basics.Week(week), mention), emoji => DecisionButtons.PostLate(status.Feed.Id, week, words, emoji));
            }
        }
    }

    private static string Help(Request request, FeedStatus status)
    {
        var (words, mention) = (request.Words, FeedText.Mention(status.Feed));
        var why = status switch
        {
            { Obstacles: { IsEmpty: false } obstacles } => string.Join(' ', obstacles.Select(obstacle => CareText.Of(obstacle, words))),
            { Feed.PauseReason: not null, Obstacles: { IsEmpty: true } } => words.Status.ReadyToResume,
            { Feed.PauseReason: { } reason } => words.Care.Because(CareText.Reason(reason, words)),
            _ => "",
        };
        var untold = status.IsUntold ? $" {words.Status.ToldNobody}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(status.Feed.IsPaused ? "⏸️" : "⚠️")} {mention}: {why}{untold}");
    }
}
