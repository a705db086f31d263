using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>Messages as the page draws and changes them.</summary>
[Collection(BrowserGroup.Name)]
public sealed class MessageTests(BrowserFixture browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Embed_is_drawn_with_bar_title_fields_and_footer()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);

        var drawn = await open.ShowAsync("""
            { "embeds": [{ "title": "A *title*", "url": "https://arxiv.org/abs/2405.12130", "color": 3898840, "author": { "name": "W21" }, "description": "**bold** [link](https://a.org)",
              "fields": [{ "name": "a", "value": "1", "inline": true }, { "name": "b", "value": "2", "inline": true }, { "name": "c", "value": "3" }],
              "image": { "url": "https://example.org/i.png" }, "footer": { "text": "*plain*" } }] }
            """, Cancellation);

        await Expect(drawn.Locator(".embed")).ToHaveCSSAsync("border-left-color", "rgb(59, 125, 216)");
        await Expect(drawn.GetByRole(AriaRole.Link, new() { Name = "A title" })).ToHaveAttributeAsync("href", "https://arxiv.org/abs/2405.12130");
        await Expect(drawn.Locator(".embed-footer")).ToHaveTextAsync("*plain*");
        Assert.Equal(["span 6", "span 6", "span 12"], await drawn.Locator(".embed-field").EvaluateAllAsync<string[]>("all => all.map(one => one.style.gridColumnStart)"));
        await Expect(drawn.Locator("img")).ToHaveCountAsync(0);
        open.AssertQuiet();
    }

    [Fact]
    public async Task Mention_shows_whether_it_notified()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);

        var drawn = await open.ShowAsync("""{ "content": "<@&3003> <@2001>", "mention_roles": ["3003"], "embeds": [{ "description": "<@&3003>" }] }""", Cancellation);

        await Expect(drawn.Locator(".content .pings")).ToHaveTextAsync("@Readers");
        await Expect(drawn.Locator(".content .quiet")).ToHaveTextAsync("@Ada");
        await Expect(drawn.Locator(".embed .quiet")).ToHaveTextAsync("@Readers");
    }

    [Fact]
    public async Task Changed_message_is_replaced_and_its_neighbours_are_not_touched()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        var first = await open.ShowAsync("""{ "id": "9001", "content": "first" }""", Cancellation);
        await open.ShowAsync("""{ "id": "9002", "content": "second" }""", Cancellation);
        await first.EvaluateAsync("element => element.isTheSame = true");

        await open.Sandbox.TellAsync("message", new JsonObject { ["channelId"] = "3010", ["view"] = SandboxPage.View("""{ "id": "9002", "content": "changed", "edited_timestamp": "2024-05-20T01:01:00Z" }""") }, Cancellation);

        await Expect(open.Messages).ToContainTextAsync(["first", "changed(edited)"]);
        Assert.True(await first.EvaluateAsync<bool>("element => element.isTheSame === true"));
    }

    [Fact]
    public async Task Reader_of_old_messages_stays_there_when_a_new_one_comes()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        var tall = string.Join("\\n", Enumerable.Range(0, 60).Select(line => $"line {line}"));
        await open.ShowAsync($$"""{ "id": "9001", "content": "{{tall}}" }""", Cancellation);
        var timeline = open.Page.Locator("#timeline");
        await timeline.HoverAsync();
        await open.Page.Mouse.WheelAsync(0, -10_000);
        await Expect(open.Page.GetByText("Welcome to #papers!")).ToBeInViewportAsync();

        await open.ShowAsync("""{ "id": "9002", "content": "news" }""", Cancellation);

        await Expect(open.Page.GetByText("Welcome to #papers!")).ToBeInViewportAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "New messages" }).ClickAsync();
        await Expect(open.Page.GetByText("news", new() { Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Answer_for_one_person_can_be_dismissed()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        var drawn = await open.ShowAsync("""{ "content": "secret", "flags": 64 }""", Cancellation, onlyYou: true);
        await Expect(drawn).ToContainTextAsync("Only you can see this");

        await drawn.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).ClickAsync();

        await Expect(open.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Second_generation_of_components_is_drawn()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);

        var drawn = await open.ShowAsync("""
            { "flags": 32768, "components": [{ "type": 17, "accent_color": 255, "components": [{ "type": 10, "content": "## Week" }, { "type": 14 },
              { "type": 9, "components": [{ "type": 10, "content": "**T**" }], "accessory": { "type": 2, "style": 5, "label": "Paper", "url": "https://x.org" } }] }] }
            """, Cancellation);

        await Expect(drawn.Locator(".container")).ToHaveCSSAsync("border-left-color", "rgb(0, 0, 255)");
        await Expect(drawn.GetByRole(AriaRole.Heading, new() { Name = "Week" })).ToBeVisibleAsync();
        await Expect(drawn.GetByRole(AriaRole.Link, new() { Name = "Paper" })).ToHaveAttributeAsync("href", "https://x.org");
        open.AssertQuiet();
    }

    [Fact]
    public async Task Direct_message_raises_the_badge_until_it_is_read()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        var home = open.Page.GetByRole(AriaRole.Button, new() { Name = "Direct Messages" });

        await open.Sandbox.TellAsync("message", new JsonObject { ["channelId"] = "4001", ["view"] = SandboxPage.View("""{ "channel_id": "4001", "content": "your digest" }""") }, Cancellation);

        await Expect(home.Locator(".badge")).ToHaveTextAsync("1");
        await Expect(open.Page).ToHaveTitleAsync("(1) #papers · PaperDigest sandbox");
        await home.ClickAsync();
        await Expect(open.Messages).ToContainTextAsync("your digest");
        await Expect(home.Locator(".badge")).ToHaveCountAsync(0);
    }
}
