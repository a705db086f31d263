using System.Collections.Immutable;
using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;
using PaperDigest.ReadingLists;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>Subscriptions and parts for tests that do not care which.</summary>
internal static class Some
{
    public static IsoWeek Week { get; } = new(2024, 21);

    public static DateTimeOffset Moment { get; } = new(2024, 5, 20, 9, 0, 0, TimeSpan.Zero);

    public static Subscription Feed(ulong channel = 1, ulong guild = 100) => new()
    {
        Destination = new Destination.Channel(new GuildId(guild), new ChannelId(channel)),
        Day = IsoDayOfWeek.Monday,
        Time = new LocalTime(9, 0),
        TimeZone = "Asia/Shanghai",
        Language = Language.Chinese,
        FirstWeek = Week,
        CreatedBy = new UserId(7),
        CreatedAt = Moment,
    };

    public static Subscription Personal(ulong user = 5) => Feed() with { Destination = new Destination.Person(new UserId(user)) };

    public static SavedPaper Saved(ulong user, string id) => new()
    {
        Person = new UserId(user),
        Paper = new PaperId(id),
        Title = $"The paper {id}",
        Link = new Uri("https://arxiv.org/abs/2405.12130"),
        Week = Week,
        SavedAt = Moment,
    };

    public static PartContent Content(string text) => new PartContent.InChannel(new Message { Text = text });

    public static LedgerEntry Part(Subscription subscription, int part = 1, int parts = 1, DateTimeOffset? due = null, IsoWeek? week = null)
    {
        var key = new PartKey(subscription.Id, week ?? Week, part);
        return new LedgerEntry
        {
            Key = key,
            Parts = parts,
            Destination = subscription.Destination,
            Content = Content($"{key}"),
            Mark = PartMark.Of(key, subscription.Destination),
            PlannedAt = Moment.AddTicks(-1),
            State = new PartState.Planned(due ?? Moment),
        };
    }

    public static ImmutableArray<LedgerEntry> Digest(Subscription subscription, int parts, DateTimeOffset? due = null, IsoWeek? week = null) =>
        [.. Enumerable.Range(1, parts).Select(part => Part(subscription, part, parts, due, week))];
}
