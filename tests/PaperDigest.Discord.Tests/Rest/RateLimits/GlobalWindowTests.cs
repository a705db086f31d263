using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Discord.Rest.RateLimits;

namespace PaperDigest.Discord.Tests.Rest.RateLimits;

public sealed class GlobalWindowTests
{
    private const int Limit = 50;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Every request is counted by the server at some moment between its going and its coming back.</summary>
    [Fact]
    public void No_second_of_the_servers_ever_holds_more_than_the_limit() =>
        Prop.ForAll<int, bool>((seed, isSteady) =>
        {
            var counted = Run(new Random(seed), isSteady ? 5 : 400, requests: 600);

            return MostInAnySecond(counted) <= Limit;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_runs_use_nearly_all_of_the_limit()
    {
        var counted = Run(new Random(1), longestJourneyMilliseconds: 10, requests: 5000, alwaysWaiting: true);

        var perSecond = counted.Count / (counted[^1] - counted[0]).TotalSeconds;
        Assert.InRange(perSecond, 49, 50);
    }

    [Fact]
    public void First_requests_go_at_once_and_the_others_are_spread()
    {
        var window = new GlobalWindow(Limit);
        var gone = Enumerable.Range(0, Limit).Select(_ => Take(window, TimeSpan.Zero)).Count(at => at == TimeSpan.Zero);

        Assert.Equal(6, gone);
    }

    [Fact]
    public void Unanswered_requests_do_not_hold_their_places_for_ever()
    {
        var window = new GlobalWindow(2);
        window.Take(TimeSpan.Zero);
        window.Take(TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(6), window.NextFree(TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void Late_answer_does_not_touch_the_place_of_another()
    {
        var window = new GlobalWindow(1);
        var first = window.Take(TimeSpan.Zero);
        window.Take(TimeSpan.FromSeconds(6));

        window.Return(first, TimeSpan.FromSeconds(7), wasAnswered: true);

        Assert.Equal(TimeSpan.FromSeconds(12), window.NextFree(TimeSpan.FromSeconds(8)));
    }

    [Fact]
    public void Unsent_request_gives_its_place_back()
    {
        var window = new GlobalWindow(1);
        var slot = window.Take(TimeSpan.Zero);

        window.GiveBack(slot);

        Assert.InRange(window.NextFree(TimeSpan.Zero), TimeSpan.Zero, Second);
    }

    private static TimeSpan Take(GlobalWindow window, TimeSpan now)
    {
        var at = window.NextFree(now);
        if (at == now)
        {
            window.Take(now);
        }

        return at;
    }

    private static List<TimeSpan> Run(Random chance, int longestJourneyMilliseconds, int requests, bool alwaysWaiting = false)
    {
        var window = new GlobalWindow(Limit);
        var returns = new PriorityQueue<GlobalSlot, TimeSpan>();
        var counted = new List<TimeSpan>();
        var now = TimeSpan.Zero;
        while (counted.Count < requests)
        {
            var free = window.NextFree(now);
            if (returns.TryPeek(out var slot, out var back) && back <= free)
            {
                returns.Dequeue();
                now = back > now ? back : now;
                window.Return(slot, now, wasAnswered: true);
                continue;
            }

            now = free;
            if (!alwaysWaiting && chance.Next(20) == 0)
            {
                now += TimeSpan.FromMilliseconds(chance.Next(1500));
                continue;
            }

            var there = TimeSpan.FromMilliseconds(0.2 + (chance.NextDouble() * longestJourneyMilliseconds / 2));
            var andBack = TimeSpan.FromMilliseconds(0.2 + (chance.NextDouble() * longestJourneyMilliseconds / 2));
            returns.Enqueue(window.Take(now), now + there + andBack);
            counted.Add(now + there);
        }

        counted.Sort();
        return counted;
    }

    private static int MostInAnySecond(List<TimeSpan> counted)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < counted.Count; last++)
        {
            while (counted[last] - counted[first] >= Second)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
