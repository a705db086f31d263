using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("ＫＶ　Ｃａｃｈｅ", "kv cache")]
    [InlineData("Straße", "strasse")]
    [InlineData("ﬁne x² Łódź", "fine x2 lodz")]
    [InlineData("𝐀ttention 🧮", "attention 🧮")]
    [InlineData("量化", "量化")]
    public void Text_is_folded(string text, string folded)
    {
        Assert.Equal(folded, new Folding().Fold(text).ToString());
    }

    [Theory]
    [InlineData("  MoRA: High-Rank (Updating)! ", "mora high rank updating")]
    [InlineData("Gemini's KV 缓存 压缩", "geminis kv缓存压缩")]
    [InlineData("?!", "")]
    public void Title_key_keeps_letters_alone(string title, string key)
    {
        Assert.Equal(key, new Folding().TitleKey(title));
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\U0001FFFF")]
    public void Code_point_that_is_no_character_is_a_space(string text)
    {
        Assert.Equal("a b", new Folding().Fold($"a{text}b").ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_space()
    {
        Assert.Equal("bad   half", new Folding().Fold("bad \uD800 half").ToString());
    }
}
