using System.Text.Json;
using Microsoft.Playwright;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Tests.Bots;
using static Microsoft.Playwright.Assertions;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>The page on the real sandbox, with the plainest of bots beside it.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PageAndSandboxTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly object[] Commands =
    [
        new
        {
            name = "paper",
            description = "Find a paper",
            options = new[] { new { type = 3, name = "paper", description = "Which", required = true, autocomplete = true } },
        },
    ];

    private static readonly object[] NextButton = [new { type = 1, components = new[] { new { type = 2, style = 1, label = "Next", custom_id = "next" } } }];

    private readonly HandSetClock _clock = new(new DateTimeOffset(2024, 5, 20, 1, 0, 0, TimeSpan.Zero));
    private ClockPump? _pump;
    private SandboxServer? _sandbox;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _pump = new ClockPump(_clock, TimeProvider.System) { Speed = 0 };
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = _pump }, _clock, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox!.DisposeAsync(); // set before each test
        await _pump!.DisposeAsync(); // set before each test
    }

    [Fact]
    public async Task Person_runs_a_command_presses_its_button_and_moves_the_clock()
    {
        var page = await browser.NewPageAsync();
        var complaints = new PageComplaints(page);
        using var bot = new PlainBot(_sandbox!); // set before each test
        await bot.SendAsync("PUT", $"/applications/{PaperDigest.Sandbox.Worlds.World.ApplicationId}/commands", Commands, Stop);
        using var gateway = await PlainGateway.LogInAsync(_sandbox!, Stop); // set before each test
        await page.GotoAsync(_sandbox!.PageUrl.ToString()); // set before each test
        var messages = page.Locator("#timeline .message");

        await page.GetByRole(AriaRole.Button, new() { Name = "/paper mora" }).ClickAsync();
        await AnswerAsync(bot, gateway, new { type = 8, data = new { choices = new[] { new { name = "MoRA: High-Rank Updating", value = "2405.12130" } } } });
        await Expect(page.Locator(".picker-row")).ToHaveTextAsync(["MoRA: High-Rank Updating"]);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        var interaction = await AnswerAsync(bot, gateway, new { type = 4, data = new { content = "**MoRA**", components = NextButton } });
        await Expect(messages).ToContainTextAsync(["Ada used /paper"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await AnswerAsync(bot, gateway, new { type = 7, data = new { content = "page two", components = NextButton } });
        await Expect(messages).ToContainTextAsync(["page two"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 h" }).ClickAsync();
        await Expect(page.Locator(".clock")).ToContainTextAsync("10:00:00 AM");

        Assert.Equal("2405.12130", interaction.GetProperty("data").GetProperty("options")[0].GetProperty("value").GetString());
        Assert.Equal(new DateTimeOffset(2024, 5, 20, 2, 0, 0, TimeSpan.Zero), _clock.GetUtcNow());
        complaints.AssertNone();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Bots_message_in_a_direct_channel_reaches_the_person_it_is_for()
    {
        var page = await browser.NewPageAsync();
        var complaints = new PageComplaints(page);
        using var bot = new PlainBot(_sandbox!); // set before each test
        await page.GotoAsync(_sandbox!.PageUrl.ToString()); // set before each test
        await page.GetByRole(AriaRole.Button, new() { Name = "You are Ada" }).ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Menuitem, new() { Name = "林" }).ClickAsync(),
            response => response.Url.Contains($"/sandbox/events?as={_sandbox.People.Lin.Id}", StringComparison.Ordinal));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");

        var opened = await bot.PostAsync("/users/@me/channels", new { recipient_id = _sandbox.People.Lin.Id.ToString() }, Stop);
        await bot.PostAsync($"/channels/{opened.Id}/messages", new { content = "每周论文" }, Stop);

        var home = page.GetByRole(AriaRole.Button, new() { Name = "私信" });
        await Expect(home.Locator(".badge")).ToHaveTextAsync("1");
        await home.ClickAsync();
        await Expect(page.Locator("#timeline .message")).ToContainTextAsync("每周论文");
        complaints.AssertNone();
        await page.CloseAsync();
    }

    private static async Task<JsonElement> AnswerAsync(PlainBot bot, PlainGateway gateway, object answer)
    {
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        var reply = await bot.AnswerAsync(interaction, answer, Stop);
        Assert.Equal(204, reply.Status);
        return interaction;
    }
}
