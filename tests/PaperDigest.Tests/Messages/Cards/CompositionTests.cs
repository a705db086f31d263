using System.Runtime.CompilerServices;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Messages.Cards;

/// <summary>Every card as it stands in Expected/, in both languages. PAPERDIGEST_ACCEPT=1 writes those files anew, to be looked at.</summary>
public sealed class CompositionTests
{
    private static readonly Catalogue Catalogue = Fixture.Small();

    public static TheoryData<string> Languages => ["en", "zh-CN"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Weekly_post_looks_as_expected(string tag)
    {
        var key = new PartKey(new SubscriptionId(7), Fixture.Week, 1);
        var request = new WeeklyPostRequest
        {
            Catalogue = Catalogue,
            Digest = Catalogue.FindDigestFor(Fixture.Week, Parsed(tag))!, // both languages have one
            Language = Parsed(tag),
            Ping = new RoleId(42),
            MissedWeeks = [new IsoWeek(2024, 20), new IsoWeek(2024, 19)],
        };

        var messages = WeeklyPost.Compose(request).Select(message => PostStamp.Apply(message, key.Week, PartMark.Of(key, new Destination.Person(new UserId(1)))));

        AssertExpected(messages, $"weekly-post.{tag}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Digest_looks_as_expected(string tag)
    {
        var digest = Catalogue.FindDigestFor(Fixture.Week, Parsed(tag))!; // both languages have one

        var message = DigestCard.Compose(Catalogue, digest, Parsed(tag), category: null, page: 1);

        AssertExpected([message], $"digest.{tag}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Paper_looks_as_expected(string tag)
    {
        var papers = Catalogue.Papers.OrderBy(paper => paper.Id.Value, StringComparer.Ordinal);

        var messages = papers.Select(paper => PaperCard.Compose(Catalogue, paper, Parsed(tag), page: 1, isPrivate: true));

        AssertExpected(messages, $"paper.{tag}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Search_looks_as_expected(string tag)
    {
        var papers = Catalogue.Papers.OrderBy(paper => paper.Id.Value, StringComparer.Ordinal);
        var query = new SearchQuery { Words = "smaller *models*", From = new IsoWeek(2024, 1), Category = new CategorySlug("attention") };

        var messages = new[] { new SearchResult([.. papers], 2, ["smaller"]), new SearchResult([], 0, []) }
            .Select(result => SearchCard.Compose(Catalogue, query, result, Parsed(tag), page: 1));

        AssertExpected(messages, $"search.{tag}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Categories_look_as_expected(string tag)
    {
        var message = CategoriesCard.Compose(Catalogue, Parsed(tag));

        AssertExpected([message], $"categories.{tag}");
    }

    private static Language Parsed(string tag) => Language.TryParse(tag, out var language) ? language : default;

    private static void AssertExpected(IEnumerable<Message> messages, string name, [CallerFilePath] string here = "")
    {
        var all = messages.ToList();
        var text = MessageText.Of(all);
        if (Environment.GetEnvironmentVariable("PAPERDIGEST_ACCEPT") is "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(here) ?? "", "Expected", $"{name}.txt"), text);
            return;
        }

        Assert.All(all, message => Assert.Empty(MessageCheck.Violations(message)));
        Assert.Equal(Fixture.ReadText($"Expected.{name}.txt"), text);
    }
}
