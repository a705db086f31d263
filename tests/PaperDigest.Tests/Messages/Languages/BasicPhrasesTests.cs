using PaperDigest.Digests;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Tests.Messages.Languages;

public sealed class BasicPhrasesTests
{
    [Theory]
    [InlineData("en", 2024, 21, "Week 21, 2024 · 20–26 May")]
    [InlineData("en", 2024, 22, "Week 22, 2024 · 27 May – 2 Jun")]
    [InlineData("en", 2025, 1, "Week 1, 2025 · 30 Dec 2024 – 5 Jan 2025")]
    [InlineData("zh-CN", 2024, 21, "2024 年第 21 周 · 5 月 20–26 日")]
    [InlineData("zh-CN", 2024, 22, "2024 年第 22 周 · 5 月 27 日–6 月 2 日")]
    [InlineData("zh-TW", 2025, 1, "2025 年第 1 周 · 2024 年 12 月 30 日–2025 年 1 月 5 日")]
    public void Week_is_named_with_its_days(string tag, int year, int number, string expected)
    {
        var week = Of(tag).Week(new IsoWeek(year, number));

        Assert.Equal(expected, week);
    }

    [Theory]
    [InlineData("en", 0, "0 papers")]
    [InlineData("en", 1, "1 paper")]
    [InlineData("en", 1234, "1,234 papers")]
    [InlineData("zh-CN", 1, "1 篇论文")]
    [InlineData("fr", 2, "2 papers")]
    public void Papers_are_counted(string tag, int count, string expected)
    {
        var papers = Of(tag).Papers(count);

        Assert.Equal(expected, papers);
    }

    [Theory]
    [InlineData("en", "a, b and c")]
    [InlineData("zh-CN", "a、b、c")]
    public void Things_are_listed(string tag, string expected)
    {
        var listed = Of(tag).Listed(["a", "b", "c"]);

        Assert.Equal(expected, listed);
    }

    private static BasicPhrases Of(string tag) => PhraseBook.For(Language.TryParse(tag, out var language) ? language : default).Basics;
}
