using PaperDigest.Digests.Format;

namespace PaperDigest.Tests.Digests.Format;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("One. Two.", "One.")]
    [InlineData("Only one", "Only one")]
    [InlineData("It needs e.g. less memory (cf. Fig. 2). Next.", "It needs e.g. less memory (cf. Fig. 2).")]
    [InlineData("GPT-3.5 beats v2.0 by 1.5 points. Next.", "GPT-3.5 beats v2.0 by 1.5 points.")]
    [InlineData("Written by J. Smith et al. in a week! Next.", "Written by J. Smith et al. in a week!")]
    [InlineData("They ask \"why?\" and answer. Next.", "They ask \"why?\" and answer.")]
    [InlineData("It ends (so). Next.", "It ends (so).")]
    [InlineData("What?! Next.", "What?!")]
    [InlineData("第一句。第二句。", "第一句。")]
    [InlineData("它说“好！”。然后。", "它说“好！”。")]
    [InlineData("提升3.5倍，用GPT-3.5。然后。", "提升3.5倍，用GPT-3.5。")]
    [InlineData("", "")]
    public void First_sentence_ends_where_a_reader_would_end_it(string text, string sentence)
    {
        Assert.Equal(sentence, FirstSentence.Of(text));
    }
}
