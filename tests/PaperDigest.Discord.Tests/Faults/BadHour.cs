using System.Globalization;
using PaperDigest.Discord.Tests.Live;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;
using Message = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Faults;

/// <summary>People ask and posts are posted while everything goes wrong; afterwards it is counted.</summary>
internal sealed class BadHour(LiveRig rig, Random chance)
{
    private static readonly string[] Ways = [AskedListener.Slowly, AskedListener.Privately, "plainly", AskedListener.WithButton, AskedListener.WithForm];
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(3);

    /// <summary>Of Discord's three seconds, what may pass before we hear of it: the rest is enough to answer whatever else goes wrong.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromMilliseconds(500);

    private readonly Misfortune _misfortune = new(rig, chance);
    private readonly List<(string Text, Task<PostOutcome> Outcome)> _posts = [];
    private readonly List<(string Text, Interaction Question)> _questions = [];
    private int _timersAtStart;

    public AskedListener Listener { get; } = new(rig.ClientClock);

    private World World => rig.Sandbox.World;

    private Channel Papers => World.Channels.Named("papers", World.PaperClub);

    private Place Place => rig.Sandbox.People.Ada.In(Papers);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task RunAsync(TimeSpan time)
    {
        _timersAtStart = rig.ClientClock.LiveTimers;
        var end = rig.Clock.GetUtcNow() + time;
        while (rig.Clock.GetUtcNow() < end)
        {
            await rig.AdvanceAsync(TimeSpan.FromSeconds(2 + (chance.NextDouble() * 6)), TimeSpan.FromSeconds(1));
            var way = Ways[chance.Next(Ways.Length)];
            _misfortune.StrikeRequests(sparesAnswers: way is AskedListener.Slowly);
            if (chance.Next(4) == 0)
            {
                _misfortune.StrikeGateway();
                await ActAsync(way);
            }
            else
            {
                await ActAsync(way);
                _misfortune.StrikeGateway();
            }
        }

        _misfortune.End();
        await rig.AdvanceAsync(Calm, TimeSpan.FromSeconds(1));
    }

    /// <summary>Whatever Discord delivered in time has its answer; and most of it was delivered, or the hour proves nothing.</summary>
    public void AssertEveryQuestionInTimeWasAnswered()
    {
        var inTime = _questions.Where(asked => Listener.Heard.TryGetValue(asked.Text, out var at) && at - asked.Question.Id.CreatedAt <= InTime).ToList();
        var lost = inTime.Where(asked => World.Interactions.Find(asked.Question.Id)?.State is not (InteractionState.Replied or InteractionState.Suggested or InteractionState.ModalShown));

        var found = string.Join('\n', lost.Select(Describe));
        Assert.True(found.Length == 0, found);
        Assert.InRange(inTime.Count, _questions.Count / 2, _questions.Count);
    }

    /// <summary>For whoever has to find out why.</summary>
    private string Describe((string Text, Interaction Question) asked)
    {
        var logged = rig.Log.Lines.Where(line => line.Contains(asked.Question.Id.ToString(), StringComparison.Ordinal));
        return $"{asked.Text} at {asked.Question.Id.CreatedAt:T}, heard {Listener.Heard[asked.Text] - asked.Question.Id.CreatedAt} later, now {World.Interactions.Find(asked.Question.Id)?.State}: {string.Join(" / ", logged)}";
    }

    /// <summary>What was reported posted is there once, what was reported not sent is not there, and nothing is there twice.</summary>
    public async Task AssertPostsAreThereOnceAsync()
    {
        var there = World.Messages.ByBot(Papers.Id).GroupBy(message => message.Content, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var (text, task) in _posts)
        {
            var outcome = await rig.WaitAsync(task);
            var count = there.GetValueOrDefault(text);
            Assert.True(
                outcome switch
                {
                    PostOutcome.Posted => count == 1,
                    PostOutcome.Unclear => count <= 1,
                    _ => count == 0,
                },
                $"{text} is there {count} times: {outcome}");
        }
    }

    /// <summary>Each lost session costs one identify a shard, and what is lost while identifying some more.</summary>
    public void AssertIdentifiesWithinReason()
    {
        var shards = rig.Sandbox.Gateway.Options.Shards;
        Assert.DoesNotContain(4004, rig.Sandbox.Gateway.Closes);
        Assert.InRange(rig.Sandbox.Gateway.IdentifyCount, shards, shards * (1 + (_misfortune.LostSessions * 2)));
    }

    /// <summary>No timers more than at the start; after the end none at all, and no connection.</summary>
    public async Task AssertNothingLeaksAsync()
    {
        Assert.Equal(0, Listener.Busy);
        Assert.InRange(rig.ClientClock.LiveTimers, 1, _timersAtStart + 2);
        Assert.InRange(rig.CountSockets(), 1, 40);

        await rig.EndClientAsync();

        await rig.AdvanceUntilAsync(() => rig.CountSockets() == 0);
        Assert.Equal(0, rig.ClientClock.LiveTimers);
    }

    private async Task ActAsync(string way)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{way} {_questions.Count}");
        switch (chance.Next(6))
        {
            case 0 or 1 or 2:
                Post();
                break;
            case 3:
                await NoteAsync(text, Place.TypeAsync(AskedListener.Command, [(AskedListener.How, text)], Token));
                break;
            default:
                await AskAsync(way, text);
                break;
        }
    }

    private async Task AskAsync(string way, string text)
    {
        var act = await NoteAsync(text, Place.RunAsync(AskedListener.Command, [(AskedListener.How, text)], Token));
        switch (act.Outcome)
        {
            case ActOutcome.Modal:
                await rig.WaitAsync(Place.SubmitAsync(act, [("words", "agents"), ("which", "a")], Token));
                break;
            case ActOutcome.Replied when way is AskedListener.WithButton:
                await rig.WaitAsync(act.PressAsync("Press", Token));
                break;
        }
    }

    private async Task<Act> NoteAsync(string text, Task<Act> acting)
    {
        var act = await rig.WaitAsync(acting);
        _questions.Add((text, act.Interaction));
        return act;
    }

    private void Post()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"post {_posts.Count}");
        var post = new Post.ToChannel(new ChannelId(Papers.Id.Value), new Message { Text = text }, text);
        _posts.Add((text, rig.Connection.PostAsync(post, Token)));
    }
}
