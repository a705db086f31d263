using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests;

public sealed class ArxivIdTests
{
    [Theory]
    [InlineData("2405.11157", "2405.11157")]
    [InlineData(" 2405.11157v12 ", "2405.11157")]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("arXiv:2405.11157", "2405.11157")]
    [InlineData("ARXIV: 2405.11157v1", "2405.11157")]
    [InlineData("10.48550/arXiv.2405.11157", "2405.11157")]
    [InlineData("cs/0112017", "cs/0112017")]
    [InlineData("math.GT/0309136v1", "math/0309136")]
    [InlineData("Hep-Th/9901001", "hep-th/9901001")]
    public void Id_is_read_in_every_form(string text, string id)
    {
        Assert.Equal(new PaperId(id), ArxivId.TryParse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2405.111")]
    [InlineData("2405.111577")]
    [InlineData("2413.11157")]
    [InlineData("2405.1115x")]
    [InlineData("notes/0112017")]
    [InlineData("cs/01120170")]
    [InlineData("v1")]
    public void Other_text_is_no_id(string? text)
    {
        Assert.Null(ArxivId.TryParse(text));
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2405.11157")]
    [InlineData("http://www.arxiv.org/abs/2405.11157v2")]
    [InlineData("https://arxiv.org/pdf/2405.11157.pdf")]
    [InlineData("https://arxiv.org/pdf/2405.11157v3#page=2")]
    [InlineData("https://arxiv.org/html/2405.11157v1/")]
    [InlineData("https://export.arxiv.org/abs/2405.11157?context=cs")]
    [InlineData("https://doi.org/10.48550/arXiv.2405.11157")]
    [InlineData("https://doi.org/10.48550%2FarXiv.2405.11157")]
    [InlineData("https://huggingface.co/papers/2405.11157")]
    [InlineData("https://www.alphaxiv.org/abs/2405.11157")]
    public void Link_to_a_paper_gives_its_id(string link)
    {
        Assert.Equal(new PaperId("2405.11157"), ArxivId.TryFromLink(new Uri(link)));
    }

    [Theory]
    [InlineData("https://arxiv.org/list/cs.CL/recent")]
    [InlineData("https://arxiv.org/")]
    [InlineData("https://example.org/abs/2405.11157")]
    [InlineData("https://doi.org/10.1145/3292500")]
    [InlineData("https://notarxiv.org/abs/2405.11157")]
    public void Other_links_give_none(string link)
    {
        Assert.Null(ArxivId.TryFromLink(new Uri(link)));
    }
}
