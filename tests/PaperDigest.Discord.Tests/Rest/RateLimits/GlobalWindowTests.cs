using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Discord.Rest.RateLimits;

namespace PaperDigest.Discord.Tests.Rest.RateLimits;

public sealed class GlobalWindowTests
{
    private const int Limit = 50;
    private static readonly TimeSpan ServersClock = TimeSpan.FromDays(20_000);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Every request is counted by the server at some moment between its going and its coming back.</summary>
    [Fact]
    public void No_second_of_the_servers_ever_holds_more_than_the_limit() =>
        Prop.ForAll<int, bool, bool>((seed, isSteady, isTold) =>
        {
            var counted = Run(new Random(seed), isSteady ? 5 : 400, requests: 600, isTold: isTold);

            return MostInAnySecond(counted) <= Limit;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_runs_use_nearly_all_of_the_limit_however_long_answers_take()
    {
        var counted = Run(new Random(1), longestJourneyMilliseconds: 20, requests: 5000, isRun: true, isTold: true, work: TimeSpan.FromMilliseconds(200));

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

        window.Return(first, TimeSpan.FromSeconds(7), countedAt: null);

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

    private static List<TimeSpan> Run(
        Random chance, int longestJourneyMilliseconds, int requests, bool isRun = false, bool isTold = false, TimeSpan work = default)
    {
        var window = new GlobalWindow(Limit);
        var returns = new PriorityQueue<(GlobalSlot Slot, TimeSpan Counted), TimeSpan>();
        var counted = new List<TimeSpan>();
        var now = TimeSpan.Zero;
        while (counted.Count < requests)
        {
            var free = window.NextFree(now);
            if (returns.TryPeek(out var answer, out var back) && back <= free)
            {
                returns.Dequeue();
                now = back > now ? back : now;
                window.Return(answer.Slot, now, isTold ? answer.Counted + ServersClock : null);
                continue;
            }

            now = free;
            if (!isRun && chance.Next(20) == 0)
            {
                now += TimeSpan.FromMilliseconds(chance.Next(1500));
                continue;
            }

            var there = TimeSpan.FromMilliseconds(0.2 + (chance.NextDouble() * longestJourneyMilliseconds / 2));
            var andBack = TimeSpan.FromMilliseconds(0.2 + (chance.NextDouble() * longestJourneyMilliseconds / 2));
            returns.Enqueue((window.Take(now), now + there), now + there + work + andBack);
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
