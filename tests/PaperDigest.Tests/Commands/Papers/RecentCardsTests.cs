using PaperDigest.Commands.Papers;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Tests.Commands.Papers;

public sealed class RecentCardsTests
{
    private static readonly CardRequest First = new(new PaperId("2405.12130"), Language.English, 1, IsPrivate: false, IsSaved: false);

    private readonly RecentCards _cards = new();
    private int _composed;

    [Fact]
    public void Card_is_laid_out_once_while_its_catalogue_stands()
    {
        var card = Get(Catalogue.Empty, First);

        Assert.Same(card, Get(Catalogue.Empty, First));
        Assert.Equal(1, _composed);
    }

    [Fact]
    public void Card_is_laid_out_anew_for_whatever_it_depends_on()
    {
        CardRequest[] different =
        [
            First, First with { Paper = new PaperId("2405.12131") }, First with { Language = Language.Chinese }, First with { Page = 2 },
            First with { IsPrivate = true }, First with { IsPrivate = true, IsSaved = true },
        ];

        var cards = different.Select(wanted => Get(Catalogue.Empty, wanted)).ToHashSet(ReferenceEqualityComparer.Instance);

        Assert.Equal(different.Length, cards.Count);
    }

    [Fact]
    public void Card_of_an_older_catalogue_is_never_given()
    {
        var old = Get(Catalogue.Empty, First);

        Assert.NotSame(old, Get(new Catalogue([], []), First));
    }

    [Fact]
    public void Memory_stays_bounded()
    {
        var first = Get(Catalogue.Empty, First);

        foreach (var page in Enumerable.Range(2, 10_000))
        {
            Get(Catalogue.Empty, First with { Page = page });
        }

        Assert.NotSame(first, Get(Catalogue.Empty, First));
    }

    private Message Get(Catalogue catalogue, CardRequest wanted) => _cards.Get(catalogue, wanted, () =>
    {
        _composed++;
        return new Message { Text = $"{_composed}" };
    });
}
