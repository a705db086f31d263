using Microsoft.Playwright;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>One Chromium for all tests that look at the page; absent where none is installed.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string RequireVariable = "PAPERDIGEST_REQUIRE_BROWSER";
    private const float PatienceMilliseconds = 20_000;

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var chromium = Places.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A fresh page of this size at this address, without anything an earlier test left behind.</summary>
    internal async Task<IPage> NewPageAsync(int width = 1280, int height = 800)
    {
        if (_browser is null)
        {
            var reason = $"No Chromium at any of: {string.Join(", ", Places)}";
            if (Environment.GetEnvironmentVariable(RequireVariable) is "1")
            {
                Assert.Fail($"{RequireVariable}=1, but: {reason}");
            }

            Assert.Skip(reason);
        }

        var page = await _browser!.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-US",
            TimezoneId = "Asia/Shanghai",
        });
        page.SetDefaultTimeout(PatienceMilliseconds);
        return page;
    }
}
