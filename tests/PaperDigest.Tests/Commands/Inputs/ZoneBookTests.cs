using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Commands.Inputs;

public sealed class ZoneBookTests
{
    private static readonly Instant May = Instant.FromUtc(2024, 5, 20, 0, 0);

    [Theory]
    [InlineData("Asia/Shanghai", "Asia/Shanghai")]
    [InlineData("asia/shanghai", "Asia/Shanghai")]
    [InlineData("Shanghai", "Asia/Shanghai")]
    [InlineData("beijing", "Asia/Shanghai")]
    [InlineData("北京", "Asia/Shanghai")]
    [InlineData("北京时间", "Asia/Shanghai")]
    [InlineData("New York", "America/New_York")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("EST", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Reykjavik", "Atlantic/Reykjavik")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("utc+0", "Etc/UTC")]
    [InlineData("UTC+8", "Etc/GMT-8")]
    [InlineData("+08:00", "Etc/GMT-8")]
    [InlineData("gmt -3", "Etc/GMT+3")]
    [InlineData("UTC+5:30", "Asia/Kolkata")]
    [InlineData("UTC8", "Etc/GMT-8")]
    [InlineData("东八区", "Etc/GMT-8")]
    [InlineData("西5区", "Etc/GMT+5")]
    [InlineData("中国标准时间", "Asia/Shanghai")]
    [InlineData("China Standard Time", "Asia/Shanghai")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("中欧时间", "Europe/Berlin")]
    [InlineData("Greenwich Mean Time", "Etc/UTC")]
    [InlineData("Zürich", "Europe/Zurich")]
    [InlineData("TOKYO", "Asia/Tokyo")]
    public void Zone_is_read_by_id_city_or_offset(string text, string expected)
    {
        var isZone = ZoneBook.TryParse(text, May, out var zone);

        Assert.True(isZone, text);
        Assert.Equal(expected, zone);
    }

    [Theory]
    [InlineData("Shanghia", "Asia/Shanghai")]
    [InlineData("Beriln", "Europe/Berlin")]
    [InlineData("Singapour", "Asia/Singapore")]
    [InlineData("Mars", "")]
    [InlineData("UTC+99", "")]
    [InlineData("utc+3:07", "")]
    [InlineData("xx", "")]
    public void Mistyped_place_resembles_the_right_one_and_nonsense_none(string text, string zone)
    {
        Assert.Equal(zone, ZoneBook.Resembling(text, Language.English, 5).Select(near => near.Id).FirstOrDefault(""));
    }

    [Theory]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Etc/GMT-8", "UTC+8")]
    [InlineData("Etc/GMT+3", "UTC-3")]
    [InlineData("Etc/GMT", "Etc/GMT")]
    [InlineData("Asia/Shanghai", "Asia/Shanghai")]
    public void Fixed_zone_is_named_as_readers_count(string zone, string name) => Assert.Equal(name, ZoneBook.NameOf(zone));

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("UTC+15")]
    [InlineData("UTC+99")]
    [InlineData("东九十区")]
    [InlineData("Mars")]
    [InlineData("UTC+3:07")]
    [InlineData("United States")]
    public void Unknown_or_ambiguous_place_is_no_zone(string text)
    {
        var isZone = ZoneBook.TryParse(text, May, out _);

        Assert.False(isZone);
    }

    [Fact]
    public void Every_place_of_our_table_lies_in_a_zone_of_the_database()
    {
        var unknown = CityTable.Names.Where(place => !DateTimeZoneProviders.Tzdb.Ids.Contains(place.Zone)).ToList();

        Assert.Empty(unknown);
    }

    [Fact]
    public void Nothing_typed_suggests_the_readers_likely_zone_first()
    {
        Assert.True(Language.TryParse("ja", out var japanese));

        var zones = ZoneBook.Suggest("", japanese, May, 25);

        Assert.Equal(25, zones.Length);
        Assert.Equal("Asia/Tokyo", zones[0].Id);
    }

    [Fact]
    public void Beginning_of_a_city_comes_before_its_middle()
    {
        var zones = ZoneBook.Suggest("lon", Language.English, May, 25);

        Assert.Equal("Europe/London", zones[0].Id);
    }

    [Fact]
    public void Chinese_reader_sees_Chinese_places()
    {
        var zones = ZoneBook.Suggest("shang", Language.Chinese, May, 25);

        Assert.Equal("北京 · Asia/Shanghai (UTC+08:00)", ZoneBook.Label(zones[0], May));
    }

    [Fact]
    public void Country_of_several_zones_suggests_the_frequent_ones_first()
    {
        var zones = ZoneBook.Suggest("united states", Language.English, May, 25);

        Assert.Contains(zones, zone => zone.Id is "America/New_York");
        Assert.Contains(zones.Take(7), zone => zone.Id is "Pacific/Honolulu");
    }

    [Fact]
    public void Anything_typed_gives_zones_that_exist() => Prop.ForAll<string>(typed =>
    {
        var zones = ZoneBook.Suggest(typed ?? "", Language.Chinese, May, 25);
        var isRead = ZoneBook.TryParse(typed ?? "", May, out var read);
        return zones.Length <= 25
            && zones.All(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id) is { } && ZoneBook.Label(zone, May).Length is > 0 and <= 100)
            && (!isRead || DateTimeZoneProviders.Tzdb.GetZoneOrNull(read) is { });
    }).QuickCheckThrowOnFailure();
}
