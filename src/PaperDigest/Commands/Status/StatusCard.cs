using System.Globalization;
using PaperDigest.Commands.Feeds;
using PaperDigest.Delivery.Care;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands.Status;

/// <summary>Lays out <c>/status</c>: the bot, what needs somebody, and the feeds page by page.</summary>
internal static class StatusCard
{
    private const int FeedsOnPage = 6;
    private const int ProblemsShown = 5;
    private const int ProblemCharacters = 160;
    private const int FeedsCharacters = 2600;

    /// <summary>The page asked for, or the last one there is.</summary>
    public static Message Compose(Request request, BotStatus status, int page)
    {
        var pages = Math.Max(1, (status.Feeds.Length + FeedsOnPage - 1) / FeedsOnPage);
        var shown = Math.Min(page, pages);
        var needs = StatusNeeds.Of(request, status);
        var cards = shown == 1 ? [Overview(request, status, needs), .. needs.Cards(request), .. Feeds(request, status, 1, pages)] : Feeds(request, status, shown, pages);
        return new Message
        {
            Cards = [.. cards],
            Controls = [.. shown == 1 ? needs.Rows : [], .. ButtonRows.Of([.. PageButtons.For(shown, pages, request.Reader.Language, to => new ControlState.StatusPage(to)), Refresh(request, shown)])],
        };
    }

    private static Card Overview(Request request, BotStatus status, StatusNeeds needs)
    {
        var words = request.Words.Status;
        string[] lines =
        [
            $"**{words.Digests}**",
            Loaded(request, status.Report),
            .. Problems(request, status.Report),
            "",
            $"**{words.Sending}**",
            status.StoppedBecause.Length > 0 ? words.Stopped(CareText.Reason(status.StoppedBecause, request.Words))
                : status.NextDue is { } due ? words.Busy(Timestamps.Distance(due))
                : words.Idle,
            .. needs.IsNothing ? [words.NothingToDo] : Array.Empty<string>(),
        ];
        return new Card { Title = words.Title, Description = string.Join('\n', lines), Colour = CategoryLook.BrandColour };
    }

    private static string Loaded(Request request, LoadReport report)
    {
        var (words, catalogue) = (request.Words, request.Catalogue);
        var loaded = catalogue.Weeks is [var newest, ..]
            ? words.Status.Loaded(words.Basics.Papers(catalogue.Papers.Count()), catalogue.Weeks.Length, words.Basics.Week(newest))
            : words.Trouble.NoDigests;
        return report.At > DateTimeOffset.UnixEpoch ? $"{loaded} {words.Status.TakenIn(Timestamps.Distance(report.At))}" : loaded;
    }

    private static IEnumerable<string> Problems(Request request, LoadReport report)
    {
        var words = request.Words.Status;
        if (report.Trouble.Length > 0)
        {
            return [$"❌ {DiscordText.EscapeLine(report.Trouble, ProblemCharacters)}"];
        }

        if (report.Problems.IsEmpty)
        {
            return [words.NoProblems];
        }

        var worst = report.Problems.OrderBy(problem => problem.Level == ProblemLevel.Error ? 0 : 1).Take(ProblemsShown);
        var left = report.Problems.Length - ProblemsShown;
        return [words.Problems(report.ErrorCount, report.WarningCount), .. worst.Select(Line), .. left > 0 ? [words.More(left)] : Array.Empty<string>()];
    }

    private static string Line(Problem problem) =>
        $"- {DiscordText.EscapeLine(string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}:{problem.Column}: {problem.Text}"), ProblemCharacters)}";

    private static IEnumerable<Card> Feeds(Request request, BotStatus status, int page, int pages)
    {
        if (status.Feeds.IsEmpty)
        {
            return [new Card { Description = request.Words.Feeds.None, Colour = CategoryLook.BrandColour }];
        }

        var room = FeedsCharacters;
        var entries = status.Feeds.Skip((page - 1) * FeedsOnPage).Take(FeedsOnPage).Select(feed => Entry(request, feed)).TakeWhile(entry => (room -= entry.Length + 2) >= 0);
        return
        [
            new Card
            {
                Title = request.Words.Status.Feeds(status.Feeds.Length),
                Description = string.Join("\n\n", entries),
                Colour = CategoryLook.BrandColour,
                Footer = pages > 1 ? request.Words.Basics.PageOf(page, pages) : "",
            },
        ];
    }

    private static string Entry(Request request, FeedStatus status)
    {
        var (words, basics) = (request.Words.Status, request.Words.Basics);
        var state = status.Next is { } next ? words.NextAt(Timestamps.LongMoment(next.At), Timestamps.Distance(next.At))
            : status.Feed.PauseReason is { } reason ? $"⏸️ {words.PausedBecause(CareText.Reason(reason, request.Words))}"
            : $"⏸️ {words.PausedByAdmin}";
        var last = status.LastRun is { } run
            ? $"{words.Receipt(basics.Week(run.Week), run.Numbers)}{(run.EndedAt is { } at ? $" · {Timestamps.Distance(at)}" : "")}"
            : words.NoRuns;
        return $"{FeedText.Line(request, status.Feed with { IsPaused = false })}\n{state}\n-# {last}";
    }

    private static Button Refresh(Request request, int page) => ButtonRows.Act(new ControlState.StatusPage(page), request.Words.Status.Refresh, "🔄");
}
