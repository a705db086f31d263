using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Commands.Inputs;

public sealed class WeekInputTests
{
    private static readonly DateOnly Today = new(2024, 5, 29);
    private static readonly ImmutableArray<IsoWeek> Weeks = [new(2024, 21), new(2024, 20), new(2023, 51)];

    [Theory]
    [InlineData("2024-W21", "2024-W21")]
    [InlineData("2024-w21", "2024-W21")]
    [InlineData("2024W21", "2024-W21")]
    [InlineData("2024 week 21", "2024-W21")]
    [InlineData("W20", "2024-W20")]
    [InlineData("51", "2023-W51")]
    [InlineData("第21周", "2024-W21")]
    [InlineData("第二十一周", "2024-W21")]
    [InlineData("2024年第21周", "2024-W21")]
    [InlineData("latest", "2024-W21")]
    [InlineData("最新", "2024-W21")]
    [InlineData("上期", "2024-W20")]
    [InlineData("this week", "2024-W22")]
    [InlineData("上周", "2024-W21")]
    [InlineData("2024-05-22", "2024-W21")]
    [InlineData("2024年5月22日", "2024-W21")]
    [InlineData("20240522", "2024-W21")]
    [InlineData("40", "2024-W40")]
    public void Week_is_read_however_it_is_written(string text, string expected)
    {
        var isWeek = WeekInput.TryParse(text, Weeks, Today, out var week);

        Assert.True(isWeek);
        Assert.Equal(expected, week.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("54")]
    [InlineData("2024-W54")]
    [InlineData("0000-W01")]
    [InlineData("next")]
    public void Nonsense_is_no_week(string text)
    {
        var isWeek = WeekInput.TryParse(text, Weeks, Today, out _);

        Assert.False(isWeek);
    }

    [Fact]
    public void What_is_typed_narrows_the_weeks_newest_first()
    {
        var weeks = WeekInput.Suggest("2024", Weeks, Today);

        Assert.Equal([new IsoWeek(2024, 21), new IsoWeek(2024, 20)], weeks);
    }

    [Fact]
    public void Every_day_names_its_week() => Prop.ForAll(
        Gen.Choose(0, new DateOnly(9998, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        day => WeekInput.TryParse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Weeks, Today, out var week) && week == IsoWeek.Containing(day))
        .QuickCheckThrowOnFailure();
}
