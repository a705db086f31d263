using PaperDigest.Messages.Texts;

namespace PaperDigest.Tests.Messages.Texts;

public sealed class TextBordersTests
{
    [Theory]
    [InlineData("It works. |It scales!| Well")]
    [InlineData("See Fig. 3, e.g. by Smith et al. 2024, vs. J. Doe.| Next")]
    [InlineData("It is 3.5 points. |Good")]
    [InlineData("He said “stop.” |Then left")]
    [InlineData("这是一句。|那是一句！|还有一句？|好")]
    [InlineData("他说：“走吧。”|然后走了；|再见")]
    [InlineData("用 GPT-4 测试。|结果好")]
    public void Sentences_end_at_the_bars(string marked)
    {
        var expected = marked.Replace("| ", " |", StringComparison.Ordinal);

        var borders = TextBorders.Of(marked.Replace("|", "", StringComparison.Ordinal));

        var shown = string.Concat(borders.Select((border, index) => border.Grapheme + (border.After == Border.Sentence && index + 1 < borders.Length ? "|" : "")));
        Assert.Equal(expected, shown);
    }

    [Theory]
    [InlineData("（开头", 0)]
    [InlineData("结束）", 1)]
    [InlineData("结束。", 1)]
    [InlineData("“引", 0)]
    [InlineData("a b", 0)]
    public void Brackets_and_marks_stay_with_their_words(string text, int index)
    {
        var borders = TextBorders.Of(text);

        Assert.Equal(Border.Ugly, borders[index].After);
    }
}
