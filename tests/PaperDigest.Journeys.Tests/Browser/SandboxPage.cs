using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>The sandbox's page in a browser, over a scripted sandbox.</summary>
internal sealed class SandboxPage : IAsyncDisposable
{
    private readonly PageComplaints _complaints;

    private SandboxPage(IPage page, ScriptedSandbox sandbox)
    {
        Page = page;
        Sandbox = sandbox;
        _complaints = new PageComplaints(page);
    }

    public IPage Page { get; }

    public ScriptedSandbox Sandbox { get; }

    public ILocator Messages => Page.Locator("#timeline .message");

    public static async Task<SandboxPage> OpenAsync(BrowserFixture browser, CancellationToken cancellationToken, int width = 1280)
    {
        var page = await browser.NewPageAsync(width);
        var opened = new SandboxPage(page, await ScriptedSandbox.StartAsync(cancellationToken));
        await page.GotoAsync(opened.Sandbox.Address);
        await page.Locator("#timeline .start").WaitForAsync();
        return opened;
    }

    /// <summary>Shows a message of the bot in the open channel.</summary>
    public async Task<ILocator> ShowAsync(string message, CancellationToken cancellationToken, bool onlyYou = false)
    {
        var view = View(message, onlyYou);
        await Sandbox.TellAsync("message", new JsonObject { ["channelId"] = "3010", ["view"] = view }, cancellationToken);
        var drawn = Page.Locator($"#message-{view["message"]!["id"]}"); // every view has a message with an id
        await drawn.WaitForAsync();
        return drawn;
    }

    /// <summary>A view message (see the sandbox's README) round the parts of a Discord message that matter to a test.</summary>
    public static JsonObject View(string message, bool onlyYou = false)
    {
        var whole = JsonNode.Parse("""
            { "id": "9000", "channel_id": "3010", "author": { "id": "1000", "username": "paperdigest", "bot": true }, "content": "", "timestamp": "2024-05-20T01:00:00Z",
              "edited_timestamp": null, "embeds": [], "components": [], "mentions": [], "mention_roles": [], "attachments": [], "flags": 0 }
            """)!.AsObject(); // the text above is an object
        foreach (var (name, value) in JsonNode.Parse(message)!.AsObject()) // tests write objects
        {
            whole[name] = value?.DeepClone();
        }

        return new JsonObject { ["message"] = whole, ["onlyYou"] = onlyYou, ["thinking"] = false, ["pingsYou"] = false, ["crossposted"] = false, ["threadId"] = null };
    }

    /// <summary>Fails if the page complained about anything.</summary>
    public void AssertQuiet() => _complaints.AssertNone();

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await Sandbox.DisposeAsync();
    }
}
