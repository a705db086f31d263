using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class WeekComposerTests
{
    private static readonly Catalogue Catalogue = new([Samples.Digest("2024-W20"), Samples.Digest("2024-W21")], []);
    private static readonly Subscription Feed = Samples.Feed(Samples.Utc("2024-05-21"));

    private readonly List<WeekToPost> _composed = [];
    private readonly WeekComposer _composer;

    public WeekComposerTests() => _composer = new WeekComposer(Samples.OneMessageAPaper with
    {
        Compose = week =>
        {
            _composed.Add(week);
            return Samples.OneMessageAPaper.Compose(week);
        },
    });

    [Fact]
    public void Same_week_for_the_same_wish_is_composed_once()
    {
        var first = Compose(Feed);
        var second = Compose(Feed with { Id = new SubscriptionId(2), Destination = new Destination.Person(new UserId(7)) });

        Assert.Same(first[0], second[0]);
        Assert.Single(_composed);
    }

    [Fact]
    public void Whatever_the_messages_depend_on_makes_another_composition()
    {
        Compose(Feed);
        Compose(Feed with { Categories = [Samples.Training] });
        Compose(Feed with { Language = Language.Chinese });
        Compose(Feed with { Role = new RoleId(3) });
        Compose(Feed with { Style = PostStyle.Thread });
        Compose(Feed, new DueDigest(Samples.Week("2024-W21"), [Samples.Week("2024-W20")]));
        Compose(Feed, new DueDigest(Samples.Week("2024-W20"), []));
        _composer.Compose(Catalogue, Feed, new DueDigest(Samples.Week("2024-W21"), []), [new PaperId("2024-W21-a")]);

        Assert.Equal(8, _composed.Count);
    }

    [Fact]
    public void New_catalogue_is_composed_anew()
    {
        Compose(Feed);
        var corrected = new Catalogue([Samples.Digest("2024-W21", (Samples.Training, "corrected"))], []);

        var parts = _composer.Compose(corrected, Feed, new DueDigest(Samples.Week("2024-W21"), []), []);

        Assert.Equal("2024-W21 corrected", Assert.Single(parts).FindMessage()?.Text);
    }

    private ImmutableArray<PartContent> Compose(Subscription subscription, DueDigest? due = null) =>
        _composer.Compose(Catalogue, subscription, due ?? new DueDigest(Samples.Week("2024-W21"), []), []);
}
