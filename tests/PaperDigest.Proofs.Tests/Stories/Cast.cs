using System.Collections.Immutable;
using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Worlds;
using ChannelKind = PaperDigest.Sandbox.Worlds.ChannelKind;

namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>Draws who subscribes to what, and where it goes.</summary>
internal static class Cast
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"];

    public static async Task<Agenda> GatherAsync(ProofWorld world)
    {
        var chance = world.Chance;
        var hour = chance.Next(24);
        var day = (IsoDayOfWeek)chance.Next(1, 8);
        var places = Places(world);
        var subscriptions = ImmutableArray.CreateBuilder<Subscription>();
        for (var count = chance.Next(1, 6); count > 0; count--)
        {
            var (place, styles) = places[chance.Next(places.Length)];
            var wish = new Subscription
            {
                Destination = place,
                Style = styles[chance.Next(styles.Length)],
                Categories = chance.Next(3) switch { 0 => [Weeks.Training], 1 => [Weeks.Quantization], _ => [] },
                Day = chance.Next(3) > 0 ? day : (IsoDayOfWeek)chance.Next(1, 8),
                Time = new LocalTime(chance.Next(3) > 0 ? hour : chance.Next(24), 0),
                TimeZone = Zones[chance.Next(3) > 0 ? 0 : chance.Next(Zones.Length)],
                Language = Language.English,
                FirstWeek = Weeks.Of(0),
                CreatedBy = new UserId(world.Discord.People.Ada.Id.Value),
                CreatedAt = world.Stage.Now,
            };
            subscriptions.Add(await world.Subscriptions.AddAsync(wish, CancellationToken.None));
        }

        return new Agenda(subscriptions.ToImmutable());
    }

    /// <summary>Where digests may go, and how they may look there.</summary>
    private static (Destination Place, PostStyle[] Styles)[] Places(ProofWorld world)
    {
        var people = world.Discord.People;
        PostStyle[] both = [PostStyle.Compact, PostStyle.Thread];
        return
        [
            (Channel(world, ChannelKind.Text, "one"), both),
            (Channel(world, ChannelKind.Announcement, "news"), both),
            (Channel(world, ChannelKind.Forum, "forum"), [PostStyle.Forum]),
            (new Destination.Person(new UserId(people.Ada.Id.Value)), [PostStyle.Compact]),
            (new Destination.Person(new UserId(people.Lin.Id.Value)), [PostStyle.Compact]),
        ];
    }

    private static Destination.Channel Channel(ProofWorld world, ChannelKind kind, string name)
    {
        var guild = world.Discord.World.PaperClub;
        return new Destination.Channel(new GuildId(guild.Id.Value), new ChannelId(world.Discord.World.AddChannel(guild, kind, name).Id.Value));
    }
}
