using PaperDigest.Commands.Inputs;

namespace PaperDigest.Tests.Commands.Inputs;

public sealed class ArxivMentionTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/2405.12130", "2405.12130")]
    [InlineData("https://arxiv.org/pdf/2405.12130v2.pdf", "2405.12130")]
    [InlineData("https://huggingface.co/papers/2405.12130.", "2405.12130")]
    [InlineData("看看arXiv:2405.12130v1，还有2405.11157！", "2405.12130 2405.11157")]
    [InlineData("<https://www.alphaxiv.org/abs/0704.0001>", "0704.0001")]
    [InlineData("arxiv:hep-th/9901001 and https://arxiv.org/abs/math.GT/0309136", "hep-th/9901001 math/0309136")]
    [InlineData("2405.12130 2405.12130v3", "2405.12130")]
    [InlineData("version 1.2405.121301, IP 10.2405.1213, call 12405.12130", "")]
    [InlineData("", "")]
    public void Ids_are_found_wherever_they_stand(string text, string expected)
    {
        var ids = ArxivMention.FindAll(text, 25);

        Assert.Equal(expected, string.Join(' ', ids));
    }
}
