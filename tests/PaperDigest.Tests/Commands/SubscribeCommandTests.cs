using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Tests.Commands;

public sealed class SubscribeCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Nothing_said_is_all_categories_Monday_at_nine_where_the_language_is_spoken()
    {
        _bench.Speak(Language.Chinese);

        var message = await _bench.AskAsync("subscribe");

        var subscription = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal(new Destination.Person(CommandBench.Ada), subscription.Destination);
        Assert.Empty(subscription.Categories);
        Assert.Equal((IsoDayOfWeek.Monday, new LocalTime(9, 0), "Asia/Shanghai"), (subscription.Day, subscription.Time, subscription.TimeZone));
        Assert.Equal(Language.Chinese, subscription.Language);
        Assert.Contains("Asia/Shanghai", message.Text, StringComparison.Ordinal);
        Assert.Contains("猜", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_shows_the_next_delivery_in_everybodys_own_time()
    {
        var message = await _bench.AskAsync("subscribe", ("day", "friday"), ("time", "6pm"), ("timezone", "Shanghai"));

        // Friday 24 May 2024, 18:00 in Shanghai.
        var next = new DateTimeOffset(2024, 5, 24, 10, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Contains($"<t:{next}:F>", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zone_that_cannot_be_guessed_is_UTC_and_says_so()
    {
        var message = await _bench.AskAsync("subscribe");

        Assert.Equal("Etc/UTC", Assert.Single(_bench.Subscriptions.All).TimeZone);
        Assert.Contains("UTC", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_category_joins_the_subscription_there_is()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"), ("day", "周五"), ("timezone", "Berlin"));

        var message = await _bench.AskAsync("subscribe", ("category", "量化"));

        var subscription = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal([PaperFixture.Quantization, PaperFixture.Training], subscription.Categories);
        Assert.Equal((IsoDayOfWeek.Friday, "Europe/Berlin"), (subscription.Day, subscription.TimeZone));
        Assert.Contains("Added", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_wish_twice_changes_nothing()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));

        var message = await _bench.AskAsync("subscribe", ("category", "llm-training"));

        Assert.Single(_bench.Subscriptions.All);
        Assert.Contains("already", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_time_is_a_subscription_of_its_own_and_the_overlap_is_told()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));

        var message = await _bench.AskAsync("subscribe", ("day", "friday"));

        Assert.Equal(2, _bench.Subscriptions.All.Length);
        Assert.Contains("Note", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_categories_at_another_time_are_moved_and_not_doubled()
    {
        await _bench.AskAsync("subscribe");

        var message = await _bench.AskAsync("subscribe", ("timezone", "Shanghai"));

        Assert.Equal("Asia/Shanghai", Assert.Single(_bench.Subscriptions.All).TimeZone);
        Assert.Contains("Changed", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moves_to_the_time_of_another_joins_it()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));
        await _bench.AskAsync("subscribe", ("category", "llm-quantization"), ("day", "friday"));

        await _bench.AskAsync("subscribe", ("category", "llm-training"), ("day", "friday"));

        var subscription = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal(IsoDayOfWeek.Friday, subscription.Day);
        Assert.Equal([PaperFixture.Quantization, PaperFixture.Training], subscription.Categories);
    }

    [Fact]
    public async Task What_comes_already_is_left_where_it_is_unless_a_time_is_said()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));
        await _bench.AskAsync("subscribe", ("category", "llm-quantization"), ("day", "friday"));

        await _bench.AskAsync("subscribe", ("category", "llm-training"));

        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Friday], _bench.Subscriptions.All.Select(subscription => subscription.Day));
    }

    [Fact]
    public async Task Paused_subscription_comes_back_to_life()
    {
        await _bench.AskAsync("subscribe");
        await _bench.Subscriptions.UpdateAsync(_bench.Subscriptions.All[0] with { IsPaused = true }, TestContext.Current.CancellationToken);

        await _bench.AskAsync("subscribe");

        Assert.False(Assert.Single(_bench.Subscriptions.All).IsPaused);
    }

    [Fact]
    public async Task No_more_than_a_menu_holds()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));
        foreach (var minute in Enumerable.Range(10, 24))
        {
            await _bench.Subscriptions.AddAsync(_bench.Subscriptions.All[0] with { Time = new LocalTime(9, minute) }, TestContext.Current.CancellationToken);
        }

        var message = await _bench.AskAsync("subscribe", ("time", "10:00"));

        Assert.Equal(25, _bench.Subscriptions.All.Length);
        Assert.Contains("25", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("category", "cooking", "LLM training")]
    [InlineData("day", "someday", "monday")]
    [InlineData("time", "noonish", "09:00")]
    [InlineData("timezone", "Shanghia", "Shanghai")]
    [InlineData("language", "Klingon", "English")]
    public async Task Mistyped_option_is_answered_with_what_would_work(string option, string typed, string offered)
    {
        var message = await _bench.AskAsync("subscribe", (option, typed));

        Assert.Empty(_bench.Subscriptions.All);
        Assert.Contains(typed, message.Text, StringComparison.Ordinal);
        Assert.Contains(offered, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_pressed_twice_at_once_subscribes_once()
    {
        var press = new ControlState.SubscribeCategory(Category: null);

        await Task.WhenAll(_bench.PressAsync(press), _bench.PressAsync(press), _bench.PressAsync(press));

        Assert.Single(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Several_categories_chosen_in_the_menu_become_one_subscription()
    {
        await _bench.PressAsync(new ControlState.SubscribeChosen(), "llm-training", "llm-quantization", "gone");

        Assert.Equal([PaperFixture.Quantization, PaperFixture.Training], Assert.Single(_bench.Subscriptions.All).Categories);
    }

    [Fact]
    public async Task First_week_is_the_newest_so_that_nothing_older_ever_floods()
    {
        await _bench.RunAsync("subscribe");

        Assert.Equal(PaperFixture.Newest, Assert.Single(_bench.Subscriptions.All).FirstWeek);
    }

    [Theory]
    [InlineData("llm-training, ", "llm-training,llm-quantization")]
    [InlineData("llm-training，quant", "llm-training,llm-quantization")]
    [InlineData("llm-training,llm-training", "")]
    [InlineData("nonsense, quant", "")]
    public async Task Categories_are_suggested_behind_a_comma_too(string typed, string expected)
    {
        var categories = await _bench.TypeAsync("subscribe", "category", typed);

        Assert.Equal(expected, string.Join(' ', categories.Select(category => category.Value).Where(value => !string.Equals(value, "all", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Times_and_zones_are_suggested_as_they_will_be_read()
    {
        var times = await _bench.TypeAsync("subscribe", "time", "6");
        var zones = await _bench.TypeAsync("subscribe", "timezone", "上海");
        var categories = await _bench.TypeAsync("subscribe", "category", "");

        Assert.Equal("06:00", times[0].Value);
        Assert.Equal("18:00", times[1].Value);
        Assert.Equal("Asia/Shanghai", zones[0].Value);
        Assert.Equal(["all", "llm-quantization", "llm-training"], categories.Select(category => category.Value), StringComparer.Ordinal);
    }
}
