using NodaTime;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Commands.Inputs;

public sealed class WeekdayTests
{
    [Theory]
    [InlineData("monday", IsoDayOfWeek.Monday)]
    [InlineData("MON", IsoDayOfWeek.Monday)]
    [InlineData("Mon.", IsoDayOfWeek.Monday)]
    [InlineData("tues", IsoDayOfWeek.Tuesday)]
    [InlineData("Thursdays", IsoDayOfWeek.Thursday)]
    [InlineData("周一", IsoDayOfWeek.Monday)]
    [InlineData("星期一", IsoDayOfWeek.Monday)]
    [InlineData("礼拜五", IsoDayOfWeek.Friday)]
    [InlineData("週六", IsoDayOfWeek.Saturday)]
    [InlineData("周日", IsoDayOfWeek.Sunday)]
    [InlineData("星期天", IsoDayOfWeek.Sunday)]
    [InlineData("７", IsoDayOfWeek.Sunday)]
    [InlineData("周3", IsoDayOfWeek.Wednesday)]
    public void Day_is_read_in_English_and_Chinese(string text, IsoDayOfWeek expected)
    {
        var isDay = Weekday.TryParse(text, out var day);

        Assert.True(isDay);
        Assert.Equal(expected, day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("someday")]
    public void Nonsense_is_no_day(string text)
    {
        var isDay = Weekday.TryParse(text, out _);

        Assert.False(isDay);
    }

    [Fact]
    public void Every_name_we_show_is_one_we_read()
    {
        foreach (var day in Weekday.All)
        {
            foreach (var name in (string[])[Weekday.Value(day), Weekday.NameFor(day, Language.English), Weekday.NameFor(day, Language.Chinese)])
            {
                Assert.True(Weekday.TryParse(name, out var read));
                Assert.Equal(day, read);
            }
        }
    }
}
