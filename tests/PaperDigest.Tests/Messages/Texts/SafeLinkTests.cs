using PaperDigest.Messages.Texts;

namespace PaperDigest.Tests.Messages.Texts;

public sealed class SafeLinkTests
{
    [Theory]
    [InlineData("https://x.org/a_(b)", "https://x.org/a_%28b%29")]
    [InlineData("https://x.org/a b\"<c>", "https://x.org/a%20b%22%3Cc%3E")]
    [InlineData("http://x.org/`\\", "http://x.org/%60/")]
    [InlineData("https://x.org/q?a=%28#f)", "https://x.org/q?a=%28#f%29")]
    public void Address_can_not_end_a_link_early(string text, string expected)
    {
        var safe = SafeLink.TryRead(text, 2048);

        Assert.Equal(expected, safe?.AbsoluteUri);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("mailto:a@b.c")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_but_http_is_refused(string? text)
    {
        var safe = SafeLink.TryRead(text, 2048);

        Assert.Null(safe);
    }

    [Fact]
    public void Long_address_is_refused()
    {
        var safe = SafeLink.TryRead("https://x.org/" + new string('(', 200), 512);

        Assert.Null(safe);
    }
}
