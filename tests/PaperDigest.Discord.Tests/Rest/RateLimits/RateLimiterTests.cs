using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Rest.RateLimits;
using PaperDigest.Discord.Wire;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Rest.RateLimits;

public sealed class RateLimiterTests : IDisposable
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);
    private static readonly Route Posts = Routes.CreateMessage(new Snowflake(1));
    private static readonly Route OtherPosts = Routes.CreateMessage(new Snowflake(2));
    private static readonly Route Edits = Posts with { Name = "PATCH channels/{channel}/messages/{message}", Method = HttpMethod.Patch };

    private readonly HandSetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly RateLimiter _limiter;

    public RateLimiterTests() => _limiter = new RateLimiter(50, _clock, new Random(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task Unknown_route_lets_one_through_and_waits_for_what_it_learns()
    {
        var first = await GrantAsync(Posts);

        var second = _limiter.AcquireAsync(Posts, Token);
        Assert.False(second.IsCompleted);
        first.Complete(Counted("posts", 5, 4));

        Assert.IsType<Admission.Granted>(await second);
    }

    [Fact]
    public async Task Other_channels_do_not_wait()
    {
        await GrantAsync(Posts);

        Assert.True(_limiter.AcquireAsync(OtherPosts, Token).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Channels_requests_go_in_the_order_they_came()
    {
        var first = await GrantAsync(Posts);
        var line = Enumerable.Range(0, 3).Select(_ => _limiter.AcquireAsync(Posts, Token)).ToList();
        first.Complete(Counted("posts", 5, 4));

        foreach (var next in line)
        {
            Assert.Equal(next, await Task.WhenAny(line.Where(task => task == next || !task.IsCompleted)));
            Granted(await next).Complete(Counted("posts", 5, 3));
        }
    }

    [Fact]
    public async Task Empty_bucket_opens_at_its_reset_and_not_before()
    {
        (await GrantAsync(Posts)).Complete(Counted("posts", 5, 0));
        var next = _limiter.AcquireAsync(Posts, Token);

        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(FiveSeconds, Granted(await next).Slot?.TakenAt);
    }

    [Fact]
    public async Task Routes_of_one_bucket_share_it()
    {
        (await GrantAsync(Posts)).Complete(Counted("messages", 5, 3));
        (await GrantAsync(Edits)).Complete(Counted("messages", 5, 0));

        Assert.False(_limiter.AcquireAsync(Posts, Token).IsCompleted);
    }

    [Fact]
    public async Task Waiting_requests_move_along_when_the_bucket_turns_out_to_be_another()
    {
        (await GrantAsync(Edits)).Complete(Counted("messages", 5, 0));
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, Token);

        first.Complete(Counted("messages", 5, 0));
        _clock.Advance(FiveSeconds);

        Assert.Equal(FiveSeconds, Granted(await second).Slot?.TakenAt);
    }

    [Fact]
    public async Task Reads_widen_once_the_bucket_is_known()
    {
        var reads = Routes.Channel(new Snowflake(1));
        (await GrantAsync(reads)).Complete(Counted("reads", 3, 3));

        var line = Enumerable.Range(0, 4).Select(_ => _limiter.AcquireAsync(reads, Token)).ToList();

        Assert.Equal([true, true, true, false], line.Select(task => task.IsCompleted));
    }

    [Fact]
    public async Task New_window_is_tried_by_one_before_it_is_opened()
    {
        var reads = Routes.Channel(new Snowflake(1));
        (await GrantAsync(reads)).Complete(Counted("reads", 3, 0));
        _clock.Advance(FiveSeconds);

        var line = Enumerable.Range(0, 3).Select(_ => _limiter.AcquireAsync(reads, Token)).ToList();

        Assert.Equal([true, false, false], line.Select(task => task.IsCompleted));
    }

    [Fact]
    public async Task Route_told_to_wait_waits_as_long_as_told()
    {
        (await GrantAsync(Posts)).Complete(Limited(LimitScope.User, TimeSpan.FromSeconds(8), remaining: 0));
        var next = _limiter.AcquireAsync(Posts, Token);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.InRange(Granted(await next).Slot?.TakenAt ?? default, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(8.2));
    }

    [Fact]
    public async Task Hidden_limit_binds_its_route_and_not_the_others_of_the_bucket()
    {
        (await GrantAsync(Posts)).Complete(Counted("messages", 5, 4));
        (await GrantAsync(Edits)).Complete(Counted("messages", 5, 3));
        (await GrantAsync(Edits)).Complete(Limited(LimitScope.User, TimeSpan.FromMinutes(20), remaining: 2));

        Assert.IsType<Admission.Due>(await _limiter.AcquireAsync(Edits, Token));
        Assert.IsType<Admission.Granted>(await _limiter.AcquireAsync(Posts, Token));
    }

    [Fact]
    public async Task Wait_too_long_for_a_line_goes_back_to_everybody_in_it()
    {
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, Token);

        first.Complete(Limited(LimitScope.User, TimeSpan.FromMinutes(20), remaining: 0));

        var due = Assert.IsType<Admission.Due>(await second);
        Assert.InRange(due.Wait, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(20.01));
        Assert.IsType<Admission.Due>(await _limiter.AcquireAsync(Posts, Token));
    }

    [Fact]
    public async Task Global_limit_stops_all_but_interactions()
    {
        (await GrantAsync(Posts)).Complete(Limited(LimitScope.Global, TimeSpan.FromSeconds(4), remaining: 0));

        Assert.False(_limiter.AcquireAsync(OtherPosts, Token).IsCompleted);
        Assert.True(_limiter.AcquireAsync(Routes.EditAnswer(new Snowflake(1), "t"), Token).IsCompletedSuccessfully);
        Assert.True(_limiter.AcquireAsync(Routes.FirstAnswer(new Snowflake(1), "t"), Token).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Interactions_never_stand_behind_posts()
    {
        var posts = Enumerable.Range(1, 500).Select(i => _limiter.AcquireAsync(Routes.CreateMessage(new Snowflake((ulong)i)), Token)).ToList();
        Assert.Contains(posts, post => !post.IsCompleted);

        Assert.IsType<Admission.Granted>(await _limiter.AcquireAsync(Routes.FirstAnswer(new Snowflake(1), "t"), Token));
        Assert.IsType<Admission.Granted>(await _limiter.AcquireAsync(Routes.FollowUp(new Snowflake(1), "t"), Token));
    }

    [Fact]
    public async Task Blocked_address_stops_everything_and_longer_each_time()
    {
        (await GrantAsync(Posts)).Complete(new LimitVerdict.Limited(LimitScope.Address, null, null));
        var first = Assert.IsType<Admission.Due>(await _limiter.AcquireAsync(Routes.FirstAnswer(new Snowflake(1), "t"), Token));
        _clock.Advance(first.Wait);
        (await GrantAsync(Posts)).Complete(new LimitVerdict.Limited(LimitScope.Address, null, null));
        var second = Assert.IsType<Admission.Due>(await _limiter.AcquireAsync(OtherPosts, Token));

        Assert.Equal((1, 2), ((int)first.Wait.TotalMinutes, (int)second.Wait.TotalMinutes));
    }

    [Fact]
    public async Task Cancelled_request_leaves_the_line()
    {
        using var cancellation = new CancellationTokenSource();
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, cancellation.Token);
        var third = _limiter.AcquireAsync(Posts, Token);

        await cancellation.CancelAsync();
        first.Complete(Counted("posts", 5, 4));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.IsType<Admission.Granted>(await third);
    }

    [Fact]
    public async Task Nobody_who_came_later_overtakes_a_request_that_goes_again()
    {
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, Token);

        var again = first.AgainAsync(Limited(LimitScope.User, TimeSpan.FromSeconds(1), remaining: 0), TimeSpan.Zero, Token);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<Admission.Granted>(await again);
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task Write_that_goes_again_keeps_its_place_while_it_waits_and_other_channels_go_on()
    {
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, Token);

        var again = first.AgainAsync(new LimitVerdict.Untold(), TimeSpan.FromSeconds(1), Token);

        Assert.True(_limiter.AcquireAsync(OtherPosts, Token).IsCompletedSuccessfully);
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.False(again.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Same(again, await Task.WhenAny(again, second));
        Granted(await again).Complete(Counted("posts", 5, 4));
        Assert.IsType<Admission.Granted>(await second);
    }

    [Fact]
    public async Task Write_that_goes_again_gives_its_place_up_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, Token);
        var again = first.AgainAsync(new LimitVerdict.Untold(), TimeSpan.FromSeconds(1), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => again);
        Assert.IsType<Admission.Granted>(await second);
    }

    [Fact]
    public async Task Read_that_goes_again_holds_nobody_up()
    {
        var reads = Routes.Channel(new Snowflake(1));
        var first = await GrantAsync(reads);
        var second = _limiter.AcquireAsync(reads, Token);

        var again = first.AgainAsync(new LimitVerdict.Untold(), TimeSpan.FromSeconds(1), Token);

        Granted(await second).Complete(Counted("reads", 5, 4));
        Assert.False(again.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<Admission.Granted>(await again);
    }

    [Fact]
    public async Task Permit_thrown_away_lets_the_next_one_through()
    {
        var first = await GrantAsync(Posts);
        var second = _limiter.AcquireAsync(Posts, Token);

        first.Dispose();

        Assert.IsType<Admission.Granted>(await second);
    }

    [Fact]
    public async Task Channels_share_the_global_limit_out_in_turn()
    {
        var busy = Enumerable.Range(0, 60).Select(_ => _limiter.AcquireAsync(Routes.Channel(new Snowflake(7)), Token)).ToList();
        Granted(await busy[0]).Complete(Counted("reads", 100, 100));

        var other = _limiter.AcquireAsync(OtherPosts, Token);
        _clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.IsType<Admission.Granted>(await other);
    }

    private async Task<Permit> GrantAsync(Route route) => Granted(await _limiter.AcquireAsync(route, Token));

    private static Permit Granted(Admission admission) => Assert.IsType<Admission.Granted>(admission).Permit;

    private static LimitVerdict.Counted Counted(string bucket, int limit, int remaining) =>
        new(new RateLimitHeaders(bucket, limit, remaining, FiveSeconds));

    private static LimitVerdict.Limited Limited(LimitScope scope, TimeSpan wait, int remaining) =>
        new(scope, wait, new RateLimitHeaders("messages", 5, remaining, FiveSeconds));
}
