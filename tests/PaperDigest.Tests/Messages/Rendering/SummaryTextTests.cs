using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Messages.Rendering;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Tests.Messages.Rendering;

public sealed class SummaryTextTests
{
    public static TheoryData<int> Lines => [.. RenderingExample.ReadAll().Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Example_becomes_what_the_page_says(int line)
    {
        var example = RenderingExample.ReadAll().Single(example => example.Line == line);

        var shown = new SummaryText(example.Input).Pages(4096);

        Assert.Equal(example.Expected, Assert.Single(shown));
    }

    [Fact]
    public void Pages_keep_their_limit_and_hold_the_whole_text() => ForAllTexts((markdown, limit) =>
    {
        var whole = DiscordReading.Of(new SummaryText(markdown).Shorten(int.MaxValue)).Shown;

        var pages = new SummaryText(markdown).Pages(limit);

        return pages.All(page => page.Length <= limit && page.Trim().Length > 0)
            && string.Equals(whole, string.Concat(pages.Select(page => DiscordReading.Of(page).Shown)), StringComparison.Ordinal);
    });

    [Fact]
    public void No_word_is_lost() => Prop.ForAll(
        Noise.Of("word ", "中文", "。", "x", "[", "]", ")", "*", "**", "_", "- ", "> ", "# ", "\n", "\n\n", "\\", "@", "<", ">", "1. ", "    ").Shrinking(),
        markdown =>
        {
            var pages = new SummaryText(markdown).Pages(2000);

            return string.Equals(Words(markdown), Words(string.Concat(pages)), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_page_leaves_a_style_open_or_draws_what_nobody_wrote() => ForAllTexts((markdown, limit) =>
        new SummaryText(markdown).Pages(limit).Select(DiscordReading.Of).All(page =>
            page.Unclosed.Count == 0 && page.Drawn.Count == 0 && page.Links.All(link => SafeLink.TryRead(link, 500) is not null)));

    [Fact]
    public void No_page_divides_a_grapheme() => Prop.ForAll(
        Gen.Elements("👨‍👩‍👧‍👦", "🇩🇪", "e\u0301", "各", "👍🏽").ArrayOf(600).ToArbitrary(),
        graphemes =>
        {
            var pages = new SummaryText(string.Concat(graphemes)).Pages(1000);

            return pages.SelectMany(Graphemes.Of).SequenceEqual(graphemes, StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shortened_text_keeps_its_limit_and_is_the_beginning() => ForAllTexts((markdown, limit) =>
    {
        var room = limit / 10;
        var whole = DiscordReading.Of(new SummaryText(markdown).Shorten(int.MaxValue)).Shown;

        var shortened = new SummaryText(markdown).Shorten(room);

        var reading = DiscordReading.Of(shortened);
        return shortened.Length <= room && reading.Unclosed.Count == 0 && whole.StartsWith(reading.Shown.TrimEnd('…'), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("English sentences end pages. ", ".")]
    [InlineData("中文句子也在句末分页，而不是在分句处。", "。")]
    public void Page_ends_with_a_sentence(string sentence, string end)
    {
        var pages = new SummaryText(string.Concat(Enumerable.Repeat(sentence, 120))).Pages(1000);

        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.EndsWith(end, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_ends_between_paragraphs_when_it_can()
    {
        var paragraph = string.Concat(Enumerable.Repeat("Seven words make up this very sentence. ", 16)).Trim();

        var pages = new SummaryText($"{paragraph}\n\n{paragraph}\n\n{paragraph}").Pages(1000);

        Assert.Equal([paragraph, paragraph, paragraph], pages);
    }

    [Fact]
    public void Pages_are_of_about_the_same_length()
    {
        var pages = new SummaryText(string.Concat(Enumerable.Repeat("A sentence of forty characters in it. ", 60))).Pages(2000);

        Assert.Equal(2, pages.Length);
        Assert.InRange(pages[1].Length, pages[0].Length / 2, pages[0].Length);
    }

    [Fact]
    public void Depth_that_nobody_reads_is_shown_as_text()
    {
        var pages = new SummaryText(new string('>', 500) + " deep").Pages(1000);

        Assert.Contains("deep", pages[^1], StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetter));

    private static void ForAllTexts(Func<string, int, bool> holds) =>
        Prop.ForAll(Noise.Text.Shrinking(), Gen.Choose(Pager.FewestCharacters, 4096).ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
