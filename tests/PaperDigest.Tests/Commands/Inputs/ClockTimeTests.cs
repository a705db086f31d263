using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PaperDigest.Commands.Inputs;

namespace PaperDigest.Tests.Commands.Inputs;

public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("0", "00:00")]
    [InlineData("9:00", "09:00")]
    [InlineData("09：00", "09:00")]
    [InlineData("９：３０", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("930", "09:30")]
    [InlineData("18:05", "18:05")]
    [InlineData("9am", "09:00")]
    [InlineData("9 a.m.", "09:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("9:15 PM", "21:15")]
    [InlineData("15h30", "15:30")]
    [InlineData("下午3点", "15:00")]
    [InlineData("下午三点半", "15:30")]
    [InlineData("上午十一点一刻", "11:15")]
    [InlineData("晚上9点", "21:00")]
    [InlineData("晚上12点", "00:00")]
    [InlineData("晚上一点", "01:00")]
    [InlineData("凌晨两点", "02:00")]
    [InlineData("中午12点", "12:00")]
    [InlineData("中午1点", "13:00")]
    [InlineData("二十点四十五分", "20:45")]
    [InlineData("9点整", "09:00")]
    [InlineData("noon", "12:00")]
    [InlineData("午夜", "00:00")]
    public void Time_is_read_however_it_is_written(string text, string expected)
    {
        var isTime = ClockTime.TryParse(text, out var time);

        Assert.True(isTime);
        Assert.Equal(expected, ClockTime.Format(time));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("25")]
    [InlineData("9:60")]
    [InlineData("上午15点")]
    [InlineData("13am")]
    [InlineData("soon")]
    [InlineData("-9")]
    [InlineData("99999")]
    public void Nonsense_is_no_time(string text)
    {
        var isTime = ClockTime.TryParse(text, out _);

        Assert.False(isTime);
    }

    [Fact]
    public void Every_minute_survives_being_written_and_read() => Prop.ForAll(
        Gen.Choose(0, (24 * 60) - 1).ToArbitrary(),
        minute =>
        {
            var time = LocalTime.Midnight.PlusMinutes(minute);
            return ClockTime.TryParse(ClockTime.Format(time), out var read) && read == time;
        }).QuickCheckThrowOnFailure();
}
