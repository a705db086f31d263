using PaperDigest.Messages.Texts;

namespace PaperDigest.Tests.Messages.Texts;

public sealed class DiscordTextTests
{
    [Theory]
    [InlineData("A_1 * B_2", @"A\_1 \* B\_2")]
    [InlineData(@"C:\dir", @"C:\\dir")]
    [InlineData("[x](y)", @"\[x\]\(y\)")]
    [InlineData("||spoiler||", @"\|\|spoiler\|\|")]
    [InlineData("</cmd:1>", @"\</cmd:1\>")]
    [InlineData("<t:0>", @"\<t:0\>")]
    [InlineData("<:smile:123>", @"\<:smile:123\>")]
    [InlineData("@everyone <@1> <#2> <@&3>", @"\@everyone \<\@1\> \<\#2\> \<\@&3\>")]
    [InlineData("# one", @"\# one")]
    [InlineData("-# one", @"\-\# one")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("12.", @"12\.")]
    [InlineData("3.5 times", "3.5 times")]
    [InlineData("- item", @"\- item")]
    [InlineData("+ item", @"\+ item")]
    [InlineData("fine-tuning - a survey", "fine-tuning - a survey")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("(foo)_bar", @"\(foo\)\_bar")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData("~~struck~~", @"\~\~struck\~\~")]
    [InlineData("see https://evil.example/a_b", @"see https:\//evil.example/a\_b")]
    [InlineData("two\nlines\tof  text ", "two lines of text")]
    [InlineData("\u202Eevil\u202C \u2066x\u2069 a\u200Bb \uFEFFc\u0007", "evil x ab c")]
    [InlineData("👨‍👩‍👧 and 🏳️‍🌈", "👨‍👩‍👧 and 🏳️‍🌈")]
    [InlineData("محمد بن سلمان", "محمد بن سلمان")]
    [InlineData("𝔼 𠮷", "𝔼 𠮷")]
    [InlineData("$O(n\\log n)$ attention", @"O\(n log n\) attention")]
    [InlineData("It costs $5 and $6", "It costs $5 and $6")]
    public void Text_is_shown_as_it_is(string text, string expected)
    {
        var escaped = DiscordText.EscapeLine(text);

        Assert.Equal(expected, escaped);
    }

    [Fact]
    public void Half_a_character_is_not_passed_on()
    {
        var clean = DiscordText.CleanLine("a\uD83Db");

        Assert.Equal("ab", clean);
    }

    [Fact]
    public void Marks_piled_up_without_end_are_cut()
    {
        var clean = DiscordText.CleanLine("Z" + new string('\u0301', 5000) + "algo");

        Assert.InRange(clean.Length, 10, 60);
        Assert.EndsWith("algo", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_is_guarded_and_blank_lines_are_single()
    {
        var escaped = DiscordText.EscapeLines("# a\n\n\n\n- b\r\n1. c");

        Assert.Equal("\\# a\n\n\\- b\n1\\. c", escaped);
    }

    [Theory]
    [InlineData("Plain title", "[Plain title](https://arxiv.org/abs/1)")]
    [InlineData("A_b [v2]", @"[A\_b \[v2\]](https://arxiv.org/abs/1)")]
    [InlineData("half ] bracket [", @"[half \) bracket \(](https://arxiv.org/abs/1)")]
    [InlineData("https://looks.like/address", "[looks.like/address](https://arxiv.org/abs/1)")]
    public void Link_label_is_tamed(string label, string expected)
    {
        var link = DiscordText.Link(label, new Uri("https://arxiv.org/abs/1"));

        Assert.Equal(expected, link);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("discord://x")]
    [InlineData("file:///etc/passwd")]
    public void Link_that_is_not_http_leaves_its_label(string target)
    {
        var link = DiscordText.Link("label", new Uri(target));

        Assert.Equal("label", link);
    }

    [Theory]
    [InlineData("The quick brown fox jumps", 16, "The quick brown…")]
    [InlineData("一二三，四五六七八九", 6, "一二三，四…")]
    [InlineData("一二三，四五六七八九", 5, "一二三…")]
    [InlineData("深度学习模型的训练方法", 7, "深度学习模型…")]
    [InlineData("她说“你好”然后走了很远", 7, "她说“你好”…")]
    [InlineData("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 20, "👨‍👩‍👧👨‍👩‍👧…")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudamp…")]
    [InlineData("short", 5, "short")]
    public void Shortened_text_ends_where_a_reader_would_end_it(string text, int limit, string expected)
    {
        var shortened = DiscordText.CleanLine(text, limit);

        Assert.Equal(expected, shortened);
    }

    [Fact]
    public void Escaped_text_keeps_its_limit()
    {
        var escaped = DiscordText.EscapeLine(new string('*', 100), 50);

        Assert.InRange(escaped.Length, 40, 50);
        Assert.EndsWith(@"\*…", escaped, StringComparison.Ordinal);
    }
}
