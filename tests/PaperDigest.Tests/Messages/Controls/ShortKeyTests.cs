using PaperDigest.Digests;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Tests.Messages.Controls;

public sealed class ShortKeyTests
{
    [Theory]
    [InlineData("2405.12130", "2405.12130")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("a-very-long-slug-of-a-title", "~71fd5f474f65e326")]
    [InlineData("注意力", "~")]
    [InlineData("a:b", "~")]
    public void Short_name_is_its_own_key_and_another_has_a_digest(string id, string beginning)
    {
        var key = ShortKey.Of(new PaperId(id));

        Assert.StartsWith(beginning, key.Value, StringComparison.Ordinal);
        Assert.True(ShortKey.TryParse(key.Value, out _));
    }

    [Fact]
    public void Name_that_looks_like_a_digest_is_not_taken_for_one()
    {
        var digest = ShortKey.Of(new PaperId("a-very-long-slug-of-a-title"));

        var key = ShortKey.Of(new PaperId(digest.Value));

        Assert.NotEqual(digest, key);
    }

    [Theory]
    [InlineData("2405.12130")]
    [InlineData("a-very-long-slug-of-a-title-without-any-address")]
    public void Paper_is_found_by_its_key(string id)
    {
        var catalogue = Fixture.CatalogueOf(Fixture.Paper(id, "A title"));

        var paper = ShortKey.Of(new PaperId(id)).FindPaper(catalogue);

        Assert.Equal(id, paper?.Id.Value);
    }

    [Fact]
    public void Category_is_found_by_its_key()
    {
        var slug = new CategorySlug("a-category-with-a-name-that-goes-on-and-on");
        var catalogue = Fixture.CatalogueOf(Fixture.Paper("2405.12130", "A title") with { Category = slug });

        var category = ShortKey.Of(slug).FindCategory(catalogue);

        Assert.Equal(slug, category?.Slug);
    }
}
