using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests;

public sealed class PaperIdTests
{
    [Theory]
    [InlineData("Attention Is All You Need!", "attention-is-all-you-need")]
    [InlineData("  3D-LLM: a (new) view ", "3d-llm-a-new-view")]
    [InlineData("量化：综述", "量化-综述")]
    [InlineData("Café 数据 Ｑ", "café-数据-q")]
    public void Title_becomes_a_slug_in_its_own_script(string title, string id)
    {
        Assert.Equal(new PaperId(id), PaperId.FromTitle(title));
    }

    [Fact]
    public void Long_titles_stay_apart_and_stable()
    {
        var one = PaperId.FromTitle(new string('a', 100) + " one");
        var two = PaperId.FromTitle(new string('a', 100) + " two");

        Assert.NotEqual(one, two);
        Assert.Equal("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-d1d1e8c0", one.Value);
    }

    [Fact]
    public void Title_without_a_letter_has_an_id_all_the_same()
    {
        Assert.NotEqual(PaperId.FromTitle("!!!"), PaperId.FromTitle("???"));
    }
}
