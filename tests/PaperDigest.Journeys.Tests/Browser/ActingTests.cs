using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>What a person does on the page: commands, buttons, menus, modals.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ActingTests(BrowserFixture browser)
{
    private const string Silence = """{ "interactionId": "1", "outcome": "didNotRespond" }""";
    private const string Replied = """{ "interactionId": "1", "outcome": "replied" }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_is_picked_filled_and_run_by_keyboard_alone()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("commands/run", Replied);
        var keys = open.Page.Keyboard;

        await keys.TypeAsync("/fe");
        await Expect(Rows(open)).ToContainTextAsync(["/feed addPost the weekly digest in a channel"]);
        await keys.PressAsync("Enter");
        await Expect(Rows(open)).ToHaveTextAsync(["#papers", "#general"]);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Tab");
        await Expect(open.Page.Locator(".pill input")).ToHaveValueAsync("#general");
        await keys.TypeAsync("cou");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("77");
        await keys.PressAsync("Enter");
        await Expect(open.Page.Locator(".picker-note")).ToHaveTextAsync("At most 9.");
        await keys.PressAsync("Backspace");
        await keys.PressAsync("Enter");
        await Expect(open.Page.Locator(".command-form")).ToHaveCountAsync(0);

        Assert.Equal("""{"as":"2001","channelId":"3010","command":"feed add","options":{"channel":"3011","count":7}}""", Post(open, "commands/run"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task Backspace_goes_back_through_the_pills_to_the_text()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        var pills = open.Page.Locator(".pill");
        await open.Page.Keyboard.TypeAsync("/feed add ");
        await open.Page.Keyboard.TypeAsync("gen");
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.TypeAsync("sty");
        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(pills).ToHaveCountAsync(2);

        await open.Page.Keyboard.PressAsync("Backspace");
        await Expect(pills).ToHaveCountAsync(1);
        for (var press = 0; press <= "#general".Length; press++)
        {
            await open.Page.Keyboard.PressAsync("Backspace");
        }

        await Expect(open.Page.GetByLabel("Message #papers")).ToHaveValueAsync("/feed add");
    }

    [Fact]
    public async Task Newest_suggestions_win_over_late_ones()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        var late = new TaskCompletionSource();
        var hasAsked = new TaskCompletionSource();
        open.Sandbox.Answer("commands/type", async body =>
        {
            var typed = body["options"]!["paper"]!.GetValue<string>(); // the page always sends what is focused
            if (string.Equals(typed, "m", StringComparison.Ordinal))
            {
                hasAsked.TrySetResult();
                await late.Task;
            }

            return $$"""{ "outcome": "choices", "choices": [{ "name": "for {{typed}}", "value": "{{typed}}" }] }""";
        });
        await open.Page.Keyboard.TypeAsync("/paper m");
        await hasAsked.Task.WaitAsync(Cancellation);

        await open.Page.Keyboard.TypeAsync("ora");
        await Expect(Rows(open)).ToHaveTextAsync(["for mora"]);
        var answered = open.Page.WaitForResponseAsync(response => response.Request.PostData?.Contains("\"m\"", StringComparison.Ordinal) == true);
        late.SetResult();
        await answered;

        await Expect(Rows(open)).ToHaveTextAsync(["for mora"]);
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator(".pill input")).ToHaveValueAsync("for mora");
    }

    [Fact]
    public async Task Silent_application_is_shown_as_Discord_shows_it()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("commands/run", Silence);
        open.Sandbox.Answer("commands/type", """{ "outcome": "choices", "choices": [] }""");

        await open.Page.Keyboard.TypeAsync("/paper mora");
        await open.Page.Keyboard.PressAsync("Enter");

        await Expect(open.Messages).ToContainTextAsync("The application did not respond");
    }

    [Fact]
    public async Task Buttons_and_menus_send_what_was_chosen()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("components/press", Silence);
        open.Sandbox.Answer("components/choose", Replied);
        var drawn = await open.ShowAsync("""
            { "components": [{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "Next", "custom_id": "next" }, { "type": 2, "style": 2, "label": "Off", "custom_id": "off", "disabled": true }] },
              { "type": 1, "components": [{ "type": 3, "custom_id": "pick", "placeholder": "Pick", "max_values": 2, "options": [{ "label": "A", "value": "a", "default": true }, { "label": "B", "value": "b" }] }] }] }
            """, Cancellation);

        await Expect(drawn.GetByRole(AriaRole.Button, new() { Name = "Off" })).ToBeDisabledAsync();
        await drawn.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(drawn.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This interaction failed");
        await drawn.GetByRole(AriaRole.Button, new() { Name = "Pick" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Option, new() { Name = "B", Exact = true }).ClickAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(drawn.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        Assert.Equal("""{"as":"2001","messageId":"9000","customId":"next"}""", Post(open, "components/press"));
        Assert.Equal("""{"as":"2001","messageId":"9000","customId":"pick","values":["a","b"]}""", Post(open, "components/choose"));
    }

    [Fact]
    public async Task Modal_opens_and_sends_its_fields()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("components/press", """
            { "interactionId": "77", "outcome": "modal", "modal": { "custom_id": "m", "title": "Subscribe", "components": [
              { "type": 18, "label": "Words", "component": { "type": 4, "custom_id": "words", "style": 1 } },
              { "type": 18, "label": "Where", "component": { "type": 8, "custom_id": "where", "channel_types": [0] } }] } }
            """);
        open.Sandbox.Answer("modals/submit", Replied);
        var drawn = await open.ShowAsync("""{ "components": [{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "Open", "custom_id": "open" }] }] }""", Cancellation);

        await drawn.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        var modal = open.Page.GetByRole(AriaRole.Dialog, new() { Name = "Subscribe" });
        await modal.GetByLabel("Words").FillAsync("llm");
        await modal.Locator(".select").ClickAsync();
        await modal.GetByRole(AriaRole.Option, new() { Name = "#general" }).ClickAsync();
        await modal.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(modal).ToHaveCountAsync(0);

        Assert.Equal("""{"as":"2001","interactionId":"77","values":{"words":"llm","where":["3011"]}}""", Post(open, "modals/submit"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task Message_menu_runs_the_command_of_an_app()
    {
        await using var open = await SandboxPage.OpenAsync(browser, Cancellation);
        open.Sandbox.Answer("commands/message", Replied);
        var drawn = await open.ShowAsync("""{ "content": "2405.12130" }""", Cancellation);

        await drawn.ClickAsync(new() { Button = MouseButton.Right });
        await open.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Find papers" }).ClickAsync();
        await Expect(open.Page.Locator(".pending")).ToHaveCountAsync(0);

        Assert.Equal("""{"as":"2001","channelId":"3010","messageId":"9000","command":"Find papers"}""", Post(open, "commands/message"));
    }

    private static ILocator Rows(SandboxPage open) => open.Page.Locator(".picker-row");

    private static string Post(SandboxPage open, string path) => Assert.Single(open.Sandbox.Posts, post => string.Equals(post.Path, path, StringComparison.Ordinal)).Body.ToJsonString();
}
