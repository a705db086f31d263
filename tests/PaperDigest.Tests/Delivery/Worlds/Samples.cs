using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>Small digests and subscriptions.</summary>
internal static class Samples
{
    public static readonly CategorySlug Training = new("training");
    public static readonly CategorySlug Quantization = new("quantization");

    /// <summary>Every paper a message: a compact digest of two papers has two parts; the other styles have an overview before them.</summary>
    public static PostLayout OneMessageAPaper { get; } = new(Compose, PostStamp.Apply);

    private static ImmutableArray<PartContent> Compose(WeekToPost week)
    {
        var papers = week.Digest.Papers.ToImmutableArray();
        var named = string.Concat(week.MissedWeeks.Select(missed => $" missed:{missed}"));
        var overview = new Message { Text = $"{week.Digest.Week} overview{named}" };
        return week.Style switch
        {
            PostStyle.Thread => [new PartContent.InChannel(overview), new PartContent.Thread(1, $"{week.Digest.Week}"), .. papers.Select(paper => Brought(new PartContent.InThread(2, Show(paper)), paper))],
            PostStyle.Forum => [new PartContent.ForumPost($"{week.Digest.Week}", [], overview), .. papers.Select(paper => Brought(new PartContent.InThread(1, Show(paper)), paper))],
            _ => [.. papers.Select((paper, index) => Brought(new PartContent.InChannel(Show(paper, index == 0 ? named : "")), paper))],
        };

        Message Show(PaperText paper, string after = "") => new() { Text = $"{week.Digest.Week} {paper.Id}{after}" };
    }

    private static PartContent Brought(PartContent part, PaperText paper) => part with { Papers = [new BroughtPaper(paper.Id, paper.Language)] };

    public static IsoWeek Week(string text) => IsoWeek.TryParse(text, out var week) ? week : throw new ArgumentException(text, nameof(text));

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A digest of one paper in each category, named after its week.</summary>
    public static Digest Digest(string week) => Digest(week, (Training, $"{week}-a"), (Quantization, $"{week}-b"));

    public static Digest Digest(string week, params ReadOnlySpan<(CategorySlug Category, string Paper)> papers)
    {
        var texts = papers.ToImmutableArray().Select(paper => new PaperText
        {
            Id = new PaperId(paper.Paper),
            Week = Week(week),
            Language = Language.English,
            Category = paper.Category,
            Title = paper.Paper,
            Takeaway = "",
            Summary = "",
        });
        return new Digest
        {
            Week = Week(week),
            Language = Language.English,
            Title = week,
            Sections = [.. texts.GroupBy(text => text.Category).Select(group => new DigestSection(group.Key, group.Key.Value, [.. group]))],
        };
    }

    /// <summary>The messages of that digest.</summary>
    public static string[] TextsOf(string week) => [$"{week} {week}-a", $"{week} {week}-b"];

    /// <summary>Monday 09:00 in Shanghai, to the first channel.</summary>
    public static Subscription Feed(DateTimeOffset createdAt, string firstWeek = "2024-W21") => new()
    {
        Destination = new Destination.Channel(new GuildId(1), new ChannelId(11)),
        Day = IsoDayOfWeek.Monday,
        Time = new LocalTime(9, 0),
        TimeZone = "Asia/Shanghai",
        Language = Language.English,
        FirstWeek = Week(firstWeek),
        CreatedBy = new UserId(5),
        CreatedAt = createdAt,
    };
}
