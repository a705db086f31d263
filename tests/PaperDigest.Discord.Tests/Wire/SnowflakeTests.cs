using System.Text.Json;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Wire;

public sealed class SnowflakeTests
{
    [Theory]
    [InlineData("\"175928847299117063\"", 175928847299117063UL)]
    [InlineData("175928847299117063", 175928847299117063UL)]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    public void Id_is_read_from_a_string_or_a_number(string json, ulong expected)
    {
        var id = JsonSerializer.Deserialize<Snowflake>(json);

        Assert.Equal(expected, id.Value);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12x\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("true")]
    public void Anything_else_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Snowflake>(json));

    [Fact]
    public void Id_is_written_as_a_string() => Assert.Equal("\"42\"", JsonSerializer.Serialize(new Snowflake(42)));

    // The example of https://discord.com/developers/docs/reference#snowflakes.
    [Fact]
    public void Id_tells_when_it_was_made() =>
        Assert.Equal(DateTimeOffset.Parse("2016-04-30T11:18:25.796Z", null), new Snowflake(175928847299117063).CreatedAt);

    [Fact]
    public void Smallest_id_of_a_moment_is_of_that_moment()
    {
        var moment = DateTimeOffset.Parse("2024-05-27T01:00:00Z", null);

        Assert.Equal(moment, Snowflake.At(moment).CreatedAt);
        Assert.Equal(default, Snowflake.At(DateTimeOffset.UnixEpoch));
    }
}
