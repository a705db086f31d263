using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>What a page complained about on its console, or threw.</summary>
internal sealed class PageComplaints
{
    private readonly ConcurrentQueue<string> _all = [];

    public PageComplaints(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _all.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _all.Enqueue(error);
    }

    public void AssertNone() => Assert.Empty(_all);
}
