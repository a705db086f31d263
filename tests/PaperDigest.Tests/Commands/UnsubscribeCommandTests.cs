using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

public sealed class UnsubscribeCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Only_subscription_ends_at_once()
    {
        await _bench.AskAsync("subscribe");

        await _bench.AskAsync("unsubscribe");

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Of_several_the_reader_chooses()
    {
        await SubscribeTwiceAsync();

        var message = await _bench.AskAsync("unsubscribe");
        var menu = Assert.IsType<ControlRow.Menu>(Assert.Single(message.Controls));
        await _bench.PressAsync(menu.Id, isPrivate: true, menu.Items[0].Value);

        Assert.Equal(menu.Items[1].Value, Assert.Single(_bench.Subscriptions.All).Id.ToString());
    }

    [Fact]
    public async Task List_stays_without_what_was_ended()
    {
        await SubscribeTwiceAsync();
        var list = await _bench.AskAsync("subscriptions");
        var menu = Assert.IsType<ControlRow.Menu>(Assert.Single(list.Controls));

        var turned = CommandBench.Said(await _bench.PressAsync(menu.Id, isPrivate: true, menu.Items[0].Value));

        Assert.StartsWith("Ended:", turned.Text, StringComparison.Ordinal);
        Assert.Equal(menu.Items[1], Assert.Single(Assert.IsType<ControlRow.Menu>(Assert.Single(turned.Controls)).Items));
    }

    [Fact]
    public async Task Only_own_categories_are_suggested()
    {
        var before = await _bench.TypeAsync("unsubscribe", "category", "");
        await _bench.AskAsync("subscribe", ("category", "llm-training"));

        var after = await _bench.TypeAsync("unsubscribe", "category", "");

        Assert.Empty(before);
        Assert.Equal(["all", "llm-training"], after.Select(suggestion => suggestion.Value), StringComparer.Ordinal);
    }

    [Fact]
    public async Task List_names_the_language_of_each()
    {
        await _bench.AskAsync("subscribe", ("language", "zh-CN"), ("timezone", "Asia/Shanghai"));

        var list = await _bench.AskAsync("subscriptions");

        Assert.Contains("**all categories** · Chinese\nMondays at 09:00, Asia/Shanghai · next <t:", list.Cards[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Category_alone_is_dropped_and_the_rest_stays()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training, 量化"));

        await _bench.AskAsync("unsubscribe", ("category", "llm-training"));

        Assert.Equal([PaperFixture.Quantization], Assert.Single(_bench.Subscriptions.All).Categories);
    }

    [Fact]
    public async Task Last_category_takes_its_subscription_with_it()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));

        await _bench.AskAsync("unsubscribe", ("category", "llm-training"));

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Subscription_to_everything_is_not_narrowed_behind_the_readers_back()
    {
        await _bench.AskAsync("subscribe");

        var message = await _bench.AskAsync("unsubscribe", ("category", "llm-training"));

        Assert.Single(_bench.Subscriptions.All);
        Assert.IsType<ControlRow.Menu>(Assert.Single(message.Controls));
    }

    [Fact]
    public async Task All_ends_all()
    {
        await SubscribeTwiceAsync();

        await _bench.AskAsync("unsubscribe", ("category", "全部"));

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses()
    {
        await _bench.AskAsync("subscribe");
        var id = _bench.Subscriptions.All[0].Id;
        _bench.Reader = _bench.Reader with { User = new UserId(999) };

        var reply = await _bench.PressAsync(new ControlState.SubscriptionRemove(), id.ToString());

        Assert.Single(_bench.Subscriptions.All);
        Assert.Contains("already ended", CommandBench.Said(reply).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_without_subscriptions_is_told_how_to_get_one()
    {
        foreach (var command in (string[])["unsubscribe", "subscriptions"])
        {
            var message = await _bench.AskAsync(command);
            Assert.Contains("/subscribe", message.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_shows_what_comes_and_when()
    {
        await SubscribeTwiceAsync();

        var message = await _bench.AskAsync("subscriptions");

        Assert.Contains("Quantization", message.Cards[0].Description, StringComparison.Ordinal);
        Assert.Contains("<t:", message.Cards[0].Description, StringComparison.Ordinal);
    }

    private async Task SubscribeTwiceAsync()
    {
        await _bench.AskAsync("subscribe", ("category", "llm-training"));
        await _bench.AskAsync("subscribe", ("category", "llm-quantization"), ("day", "friday"));
    }
}
