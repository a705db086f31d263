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
        foreach (var row in rows.Where(row => row.State is not (PartState.Sent or PartState.Skipped)))
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
                PartState.Sent sent => seen is [var only] && only.Id.Value == sent.Message.Value && only.ChannelId.Value == sent.Channel.Value,
                PartState.AwaitingDecision => seen.Length <= 1,
                _ => seen.Length == 0,
            };
            if (!isTrue)
            {
                Find(row, $"was seen {seen.Length} times");
            }

        }

        foreach (var stranger in _eyes.All.Where(message => !known.Contains(message.Id)))
        {
            _findings.Add($"message {stranger.Id} in {stranger.ChannelId} is nobody's part");
        }
    }

    /// <summary>By the papers, marks or not: each stands in a place as often as parts with it were sent there.</summary>
    private void JudgePapers(ImmutableArray<LedgerEntry> rows)
    {
        foreach (var place in rows.GroupBy(row => row.Destination))
        {
            var texts = place.Select(row => (row.State, Text: StoredJson.Of(row.Message))).ToArray();
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

    /// <summary>What is owed is on record, whole, and adds up.</summary>
    private void JudgeDebts(ImmutableArray<LedgerEntry> rows)
    {
        foreach (var subscription in agenda.Subscriptions)
        {
            var isPaused = world.Subscriptions.FindAsync(subscription.Id, CancellationToken.None).Awaited() is not { IsPaused: false };
            foreach (var week in world.Catalogue.Weeks)
            {
                ImmutableArray<LedgerEntry> parts = [.. rows.Where(row => row.Key.Subscription == subscription.Id && row.Key.Week == week)];
                if (parts.IsEmpty)
                {
                    if (!isPaused)
                    {
                        _findings.Add($"{subscription.Id}/{week} is owed and not on record");
                    }

                    continue;
                }

                JudgeDigest(parts, Weeks.PapersOf(week, subscription.Categories));
            }
        }
    }

    private void JudgeDigest(ImmutableArray<LedgerEntry> parts, IEnumerable<string> papers)
    {
        var receipt = Receipt.Of(parts);
        if (receipt is not { AddsUp: true, IsFinal: true } || receipt.Planned != parts[0].Parts || !parts.Select(part => part.Key.Part).SequenceEqual(Enumerable.Range(1, parts.Length)))
        {
            Find(parts[0], $"and its {parts.Length} parts do not add up: {receipt}");
        }

        var text = string.Concat(parts.Select(part => StoredJson.Of(part.Message)));
        foreach (var paper in papers.Where(paper => !text.Contains(paper, StringComparison.Ordinal)))
        {
            Find(parts[0], $"and its parts lack {paper}");
        }

        var sent = parts.Select(part => part.State).OfType<PartState.Sent>().Select(state => state.Message.Value).ToArray();
        if (!sent.SequenceEqual(sent.Order()))
        {
            Find(parts[0], "and its parts stand in the wrong order");
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
