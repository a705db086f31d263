using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Digests.Search;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Ports;
using PaperDigest.ReadingLists;

namespace PaperDigest.Tests.Messages.Cards;

/// <summary>Whatever stands in a digest, no message breaks a limit, and nothing is drawn that nobody wrote.</summary>
public sealed class AnyDigestTests
{
    private const int Runs = 15;

    private static readonly Gen<CategorySlug> Slugs = Gen.Choose(1, 30).Select(number => new CategorySlug($"category-number-{number}-of-a-long-name"));

    private static readonly Gen<Uri?> Links = Gen.Elements<string?>(null, "https://arxiv.org/abs/2405.1", "https://x.org/a_(b)", "javascript:alert(1)", "https://x.org/" + new string('a', 600), "https://x.org/" + new string('(', 900))
        .Select(link => link is null ? null : new Uri(link));

    private static readonly Gen<PaperText> Papers =
        from title in Noise.Line
        from takeaway in Noise.Text
        from summary in Noise.Text
        from link in Links
        from label in Noise.Line
        from further in Links.ArrayOf(7)
        from slug in Slugs
        select Fixture.Paper(title + takeaway.Length + summary.Length, title) with
        {
            Category = slug,
            Takeaway = takeaway,
            Summary = summary,
            Link = link,
            Links = [.. further.OfType<Uri>().Select(target => new PaperLink(label, target))],
        };

    private static readonly Gen<(Catalogue Catalogue, Digest Digest)> Digests =
        from papers in Gen.Choose(1, 40).SelectMany(count => Papers.ArrayOf(count))
        from title in Noise.Line
        from introduction in Noise.Text
        from source in Links
        from name in Noise.Line
        from emoji in Gen.Elements("🧠", "🏳️‍🌈", "x", "", "🧠🧠", "1", "#️⃣")
        let digest = Fixture.Digest([.. papers.DistinctBy(paper => paper.Id)]) with { Title = title, Introduction = introduction, Source = source }
        from line in Noise.Text
        let categories = digest.Sections.Select(section => new Category
        {
            Slug = section.Category,
            Names = ImmutableDictionary<Language, string>.Empty.Add(Language.English, name),
            Lines = ImmutableDictionary<Language, string>.Empty.Add(Language.English, line),
            Emoji = emoji,
            Colour = papers.Length,
        })
        select (new Catalogue([digest], categories), digest);

    [Fact]
    public void Weekly_post_obeys_every_limit_and_holds_every_paper_once() => ForAll((catalogue, digest) =>
    {
        var messages = WeeklyPost.Compose(new WeeklyPostRequest
        {
            Catalogue = catalogue,
            Digest = digest,
            Language = Language.Chinese,
            Ping = new RoleId(ulong.MaxValue),
            MissedWeeks = [.. Enumerable.Range(1, 30).Select(number => new IsoWeek(2023, number))],
        });

        var stamped = messages.Select(message => PostStamp.Apply(message, digest.Week, new PartMark("abcdefghijklmnopqrstuvwxy")));
        var listed = messages.SelectMany(message => message.Controls.OfType<ControlRow.Menu>()).Sum(menu => menu.Items.Length);
        return stamped.All(IsSound) && listed == digest.Papers.Count();
    });

    [Fact]
    public void Digest_obeys_every_limit_on_every_page() => ForAll((catalogue, digest) =>
        Enumerable.Range(1, 5).All(page =>
            IsSound(DigestCard.Compose(catalogue, digest, Language.English, category: null, page))
            && IsSound(DigestCard.Compose(catalogue, digest, Language.Chinese, digest.Sections[0].Category, page))));

    [Fact]
    public void Paper_obeys_every_limit_on_every_page() => ForAll((catalogue, _) =>
        catalogue.Papers.Take(6).All(paper => Enumerable.Range(1, 4).All(page => IsSound(PaperCard.Compose(catalogue, paper, Language.Chinese, page, isPrivate: true, isSaved: page % 2 == 0)))));

    [Fact]
    public void Search_obeys_every_limit_on_every_page() => ForAll((catalogue, digest) =>
    {
        var query = new SearchQuery { Words = digest.Introduction, Category = digest.Sections[0].Category, From = digest.Week };
        var result = new SearchResult([.. catalogue.Papers], 1234, [digest.Title, digest.Introduction]);

        return Enumerable.Range(1, 12).All(page => IsSound(SearchCard.Compose(catalogue, query, result, Language.English, page)));
    });

    [Fact]
    public void Reading_list_obeys_every_limit_on_every_page() => ForAll((catalogue, digest) =>
    {
        // Half of them are in no digest any more.
        var saved = catalogue.Papers.SelectMany(paper => new[] { Saved(paper.Texts[0], paper.Id), Saved(paper.Texts[0], new PaperId($"gone-{paper.Id}")) }).ToImmutableArray();

        return Enumerable.Range(1, 6).All(page => IsSound(SavedCard.Compose(catalogue, saved, Language.Chinese, page)) && IsSound(SavedCard.Compose(catalogue, saved, Language.English, page)));
    });

    [Fact]
    public void Categories_obey_every_limit() => ForAll((catalogue, _) => IsSound(CategoriesCard.Compose(catalogue, Language.English)));

    private static SavedPaper Saved(PaperText text, PaperId id) => new()
    {
        Person = new UserId(1),
        Paper = id,
        Title = text.Title,
        Link = text.Link,
        Week = text.Week,
        SavedAt = DateTimeOffset.UnixEpoch,
    };

    private static bool IsSound(Message message)
    {
        var readings = message.Cards.SelectMany(card => new[] { DiscordReading.Of(card.Title), DiscordReading.Of(card.Description) }).ToList();

        Assert.Empty(MessageCheck.Violations(message));
        Assert.Empty(readings.SelectMany(reading => reading.Unclosed));
        Assert.DoesNotContain(readings.SelectMany(reading => reading.Drawn), drawn => !drawn.StartsWith("-#", StringComparison.Ordinal));
        Assert.All(readings.SelectMany(reading => reading.Links), link => Assert.StartsWith("http", link, StringComparison.Ordinal));
        return true;
    }

    private static void ForAll(Func<Catalogue, Digest, bool> holds) =>
        Prop.ForAll(Digests.ToArbitrary(), given => holds(given.Catalogue, given.Digest)).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
}
