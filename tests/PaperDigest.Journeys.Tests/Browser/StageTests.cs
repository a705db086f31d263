using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>The page's own controls: persons, languages, the clock, narrow screens.</summary>
[Collection(BrowserGroup.Name)]
public sealed class StageTests(BrowserFixture browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_person_sees_her_own_language_and_her_own_commands()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        await open.Page.Keyboard.TypeAsync("/");
        await Expect(open.Page.Locator(".picker-label")).ToHaveTextAsync(["/feed add", "/paper"]);
        await open.Page.Keyboard.PressAsync("Escape");
        open.Sandbox.World["servers"]![0]!["channels"]![0]!["yourPermissions"] = new JsonArray("VIEW_CHANNEL", "SEND_MESSAGES"); // the fixture has the channel

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "You are Ada" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "林晓" }).ClickAsync();

        await Expect(open.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "欢迎来到 #papers！" })).ToBeVisibleAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "命令" }).ClickAsync();
        await Expect(open.Page.Locator(".picker-label, .picker-description")).ToHaveTextAsync(["/论文", "查看论文摘要"]);
        open.AssertQuiet();
    }

    [Fact]
    public async Task Clock_buttons_move_the_sandboxs_time()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("clock/advance", """{ "now": "2024-05-27T01:00:00Z", "speed": 0, "canMove": true }""");
        open.Sandbox.Answer("clock/speed", """{ "now": "2024-05-27T01:00:00Z", "speed": 1, "canMove": true }""");
        var clock = open.Page.Locator(".clock");
        await Expect(clock).ToContainTextAsync("May 20, 2024, 09:00:00 AM");
        await Expect(clock).ToContainTextAsync("paused");

        await clock.GetByRole(AriaRole.Button, new() { Name = "To Monday 09:00" }).ClickAsync();
        await Expect(clock).ToContainTextAsync("May 27, 2024, 09:00:00 AM");
        await clock.GetByRole(AriaRole.Button, new() { Name = "+1 h" }).ClickAsync();
        await clock.GetByRole(AriaRole.Button, new() { Name = "Let the clock run" }).ClickAsync();
        await Expect(clock).ToContainTextAsync("09:00:02 AM");

        Assert.Equal(["""{"to":"2024-05-27T01:00:00.000Z"}""", """{"seconds":3600}""", """{"speed":1}"""], open.Sandbox.Posts.Select(post => post.Body.ToJsonString()).ToArray());
    }

    [Fact]
    public async Task First_steps_lead_to_a_command_and_stay_closed()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("commands/type", """{ "outcome": "choices", "choices": [] }""");

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "/paper mora" }).ClickAsync();
        await Expect(open.Page.Locator(".pill input")).ToHaveValueAsync("mora");
        await open.Page.Locator("#first-steps").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await open.Page.ReloadAsync();
        await open.Page.Locator("#timeline .start").WaitForAsync();

        await Expect(open.Page.Locator("#first-steps")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Narrow_screen_holds_the_page_without_sideways_scrolling()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation, width: 420);
        await open.ShowAsync("""{ "content": "https://arxiv.org/abs/240512130240512130240512130240512130240512130", "embeds": [{ "description": "wide" }] }""", Cancellation);

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Servers and channels" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "general, Text channel" }).ClickAsync();

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome to #general!" })).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#channels")).ToBeHiddenAsync();
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 420"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task Forum_lists_its_posts()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "library, Forum" }).ClickAsync();
        await open.Sandbox.TellAsync("message", new JsonObject { ["channelId"] = "3021", ["view"] = SandboxPage.View("""{ "id": "3021", "channel_id": "3021", "content": "# Seventeen papers" }""") }, Cancellation);

        await open.Page.Locator(".post").Filter(new() { HasText = "Seventeen papers" }).ClickAsync();

        await Expect(open.Messages).ToContainTextAsync("Seventeen papers");
    }
}
