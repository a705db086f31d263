using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Proofs.Tests.Stories;
using PaperDigest.Proofs.Tests.Worlds;
using PaperDigest.Sandbox.Worlds;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Proofs.Tests.Truths;

/// <summary>Compares the ledger with what readers see, and both with what is owed.</summary>
internal sealed class Judge(ProofWorld world, Agenda agenda, Misfortune misfortune)
{
    private readonly Eyes _eyes = new(world.Discord.World);
    private readonly Evidence _evidence = new(world.Discord.Log, misfortune);
    private readonly List<string> _findings = [];

    /// <summary>Whatever went wrong: nothing twice, nothing lost, nothing open, no untrue reason, and the numbers add up.</summary>
    public IReadOnlyList<string> Judged()
    {
        var rows = Rows();
        JudgeMarks(rows);
        JudgePapers(rows);
        JudgeReasons(rows);
        JudgeDebts(rows);
        return _findings;
    }

    /// <summary>After admins settled everything: besides, nothing refused and nothing in doubt is left.</summary>
    public IReadOnlyList<string> JudgedSettled()
    {
        var rows = Rows();
        JudgeMarks(rows);
        JudgePapers(rows);
        JudgeDebts(rows);
        foreach (var row in rows.Where(row => row is { State: not (PartState.Sent or PartState.Skipped), Content: not PartContent.Publication }))
        {
            Find(row, "is not settled");
        }

        return _findings;
    }

    private ImmutableArray<LedgerEntry> Rows() =>
        world.Ledger.ReadAsync(new LedgerQuery { Limit = int.MaxValue }, CancellationToken.None).Awaited();

    /// <summary>By the mark: each part that is sent stands once where the ledger says, no other stands anywhere, and nobody posted anything else.</summary>
    private void JudgeMarks(ImmutableArray<LedgerEntry> rows)
    {
        var known = new HashSet<Snowflake>();
        foreach (var row in rows)
        {
            var seen = _eyes.Find(row.Mark).ToArray();
            known.UnionWith(seen.Select(message => message.Id));
            var isTrue = row.State switch
            {
                PartState.Sent when row.Content is PartContent.Cleared => seen.Length <= 1,
                PartState.Sent sent when row.Content.FindMessage() is null => seen.Length == 0 && IsDone(row, sent, rows),
                PartState.Sent sent => seen is [var only] && only.Id.Value == sent.Message.Value && only.ChannelId.Value == sent.Channel.Value,
                PartState.AwaitingDecision => seen.Length <= 1,
                _ => seen.Length == 0,
            };
            if (!isTrue)
            {
                Find(row, $"was seen {seen.Length} times");
            }

        }

        // What admins are told is nobody's part either, but it brings no paper.
        foreach (var stranger in _eyes.Containing(Weeks.AnyPaper).Where(message => !known.Contains(message.Id)))
        {
            _findings.Add($"message {stranger.Id} in {stranger.ChannelId} is nobody's part");
        }
    }

    /// <summary>Whether there is the thread, or the publication, that the ledger says there is.</summary>
    private bool IsDone(LedgerEntry row, PartState.Sent sent, ImmutableArray<LedgerEntry> rows)
    {
        Message? MessageOf(int part) => rows.Single(other => other.Key == row.Key with { Part = part }).State is PartState.Sent message
            ? world.Discord.World.Messages.Find(new Snowflake(message.Message.Value))
            : null;
        return row.Content switch
        {
            PartContent.Thread thread => MessageOf(thread.From) is { } from && from.Marks.HasFlag(MessageMarks.HasThread) && from.Id.Value == sent.Channel.Value,
            PartContent.Publication publication => MessageOf(publication.Of) is { } of && of.Marks.HasFlag(MessageMarks.Crossposted),
            _ => false,
        };
    }

    /// <summary>By the papers, marks or not: each stands in a place as often as parts with it were sent there.</summary>
    private void JudgePapers(ImmutableArray<LedgerEntry> rows)
    {
        foreach (var place in rows.GroupBy(row => row.Destination).Where(IsWhole))
        {
            var texts = place.Select(row => (row.State, Text: StoredJson.Of(row.Content))).ToArray();
            foreach (var paper in place.SelectMany(row => Weeks.PapersOf(row.Key.Week, [])).Distinct(StringComparer.Ordinal))
            {
                var seen = _eyes.Containing(paper).Count(message => IsIn(message, place.Key));
                var sent = texts.Count(row => row.State is PartState.Sent && row.Text.Contains(paper, StringComparison.Ordinal));
                var perhaps = texts.Count(row => row.State is PartState.AwaitingDecision && row.Text.Contains(paper, StringComparison.Ordinal));
                if (seen < sent || seen > sent + perhaps)
                {
                    _findings.Add($"{paper} was seen {seen} times in {place.Key}, and {sent} (perhaps {perhaps} more) parts with it were sent");
                }
            }
        }
    }

    private void JudgeReasons(ImmutableArray<LedgerEntry> rows)
    {
        foreach (var row in rows)
        {
            if (_evidence.FindDoubt(row, rows) is { } doubt)
            {
                Find(row, doubt);
            }
        }
    }

    /// <summary>What is owed is on record, by whichever subscription of the place; and every run is whole and adds up.</summary>
    private void JudgeDebts(ImmutableArray<LedgerEntry> rows)
    {
        foreach (var subscription in agenda.Subscriptions.Where(IsInForce))
        {
            LedgerEntry[] place = [.. rows.Where(row => row.Destination == subscription.Destination)];
            if (!IsWhole(place))
            {
                continue;
            }

            var text = string.Concat(place.Select(row => StoredJson.Of(row.Content)));
            foreach (var paper in world.Catalogue.Weeks.SelectMany(week => Weeks.PapersOf(week, subscription.Categories)).Where(paper => !text.Contains(paper, StringComparison.Ordinal)))
            {
                _findings.Add($"{paper} is owed to subscription {subscription.Id} and not on record");
            }
        }

        foreach (var run in rows.GroupBy(row => (row.Key.Subscription, row.Key.Week)).Where(IsWhole))
        {
            JudgeRun([.. run], [.. run.Where(row => row.Content is not PartContent.Publication)]);
        }
    }

    /// <summary>Whether it can still be read what all its parts said: the store forgets that after a quarter, and some stories are longer.</summary>
    private static bool IsWhole(IEnumerable<LedgerEntry> rows) => rows.All(row => row.Content is not PartContent.Cleared);

    private bool IsInForce(Subscription subscription) =>
        world.Subscriptions.FindAsync(subscription.Id, CancellationToken.None).Awaited() is { IsPaused: false };

    private void JudgeRun(ImmutableArray<LedgerEntry> run, ImmutableArray<LedgerEntry> parts)
    {
        var receipt = Receipt.Of(run);
        if (receipt is not { AddsUp: true, IsFinal: true } || receipt.Planned != run.Length)
        {
            Find(run[0], $"and its run does not add up: {receipt}");
        }

        if (!parts.Select(part => part.Key.Part).SequenceEqual(Enumerable.Range(1, parts[0].Parts)))
        {
            Find(run[0], $"and has {parts.Length} parts of {parts[0].Parts}");
        }

        var sent = parts.Where(part => part.Content.FindMessage() is not null).Select(part => part.State).OfType<PartState.Sent>().Select(state => state.Message.Value).ToArray();
        if (!sent.SequenceEqual(sent.Order()))
        {
            Find(run[0], "and its parts stand in the wrong order");
        }
    }

    private bool IsIn(Message message, Destination destination) => destination switch
    {
        Destination.Channel channel => message.ChannelId.Value == channel.Id.Value || world.Discord.World.Channels.Find(message.ChannelId)?.ParentId?.Value == channel.Id.Value,
        Destination.Person person => world.Discord.World.Channels.Get(message.ChannelId) is { IsDirectMessage: true } direct && direct.RecipientIds.Any(id => id.Value == person.User.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(destination)),
    };

    private void Find(LedgerEntry row, string what) => _findings.Add($"{row.Key} to {row.Destination} is {row.State} and {what}");
}
