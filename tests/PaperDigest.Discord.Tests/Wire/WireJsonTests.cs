using System.Text.Json;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Wire;

public sealed class WireJsonTests
{
    private static readonly WireJson Shapes = WireJson.Shapes;

    [Fact]
    public void First_heartbeat_says_null() =>
        Assert.Equal("""{"op":1,"d":null}""", JsonSerializer.Serialize(new OutgoingFrame<long?>(Opcode.Heartbeat, null), Shapes.HeartbeatFrame));

    [Fact]
    public void Identify_is_as_documented()
    {
        var identify = new Identify("T", 1, new IdentifyProperties("linux", "lib", "lib"), [0, 1]);

        var json = JsonSerializer.Serialize(new OutgoingFrame<Identify>(Opcode.Identify, identify), Shapes.IdentifyFrame);

        Assert.Equal("""{"op":2,"d":{"token":"T","intents":1,"properties":{"os":"linux","browser":"lib","device":"lib"},"shard":[0,1]}}""", json);
        Assert.DoesNotContain('T', identify.ToString().Replace("Intents", "", StringComparison.Ordinal).Replace("Identify", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Resume_is_as_documented() =>
        Assert.Equal(
            """{"op":6,"d":{"token":"T","session_id":"S","seq":1337}}""",
            JsonSerializer.Serialize(new OutgoingFrame<Resume>(Opcode.Resume, new Resume("T", "S", 1337)), Shapes.ResumeFrame));

    [Fact]
    public void Message_leaves_out_what_it_lacks_but_never_who_may_be_notified()
    {
        var json = JsonSerializer.Serialize(new MessageBody { Content = "你好", AllowedMentions = AllowedMentions.Nobody }, Shapes.MessageBody);

        Assert.Equal("""{"content":"你好","allowed_mentions":{"parse":[]}}""", json);
    }

    [Fact]
    public void Edit_clears_what_the_message_lacks()
    {
        var edit = new MessageEditBody { Embeds = [], Components = [], Attachments = [], AllowedMentions = AllowedMentions.Nobody };

        var json = JsonSerializer.Serialize(edit, Shapes.MessageEditBody);

        Assert.Equal("""{"content":null,"embeds":[],"components":[],"allowed_mentions":{"parse":[]},"attachments":[]}""", json);
    }

    [Fact]
    public void Removal_and_outage_are_told_apart()
    {
        var removed = JsonSerializer.Deserialize("""{"id":"3"}""", Shapes.UnavailableGuild);
        var outage = JsonSerializer.Deserialize("""{"id":"3","unavailable":true}""", Shapes.UnavailableGuild);

        Assert.Null(removed?.Unavailable);
        Assert.True(outage?.Unavailable);
    }

    [Fact]
    public void Guild_is_read_with_what_permissions_need()
    {
        var guild = JsonSerializer.Deserialize(Samples.GuildCreate, Shapes.Guild);

        Assert.Equal(new Snowflake(9), guild?.OwnerId);
        Assert.Equal((Permissions)104324673, Assert.Single(guild?.Roles ?? []).Permissions);
        Assert.Equal([new Snowflake(31)], Assert.Single(guild?.Members ?? []).Roles);
        Assert.Equal(ChannelType.Text, Assert.Single(guild?.Channels ?? []).Type);
    }

    [Fact]
    public void Interaction_is_read_and_its_token_is_not_shown()
    {
        var interaction = JsonSerializer.Deserialize(Samples.SlashInteraction, Shapes.Interaction);

        Assert.Equal("aSecret", interaction?.Token);
        Assert.Equal("search", interaction?.Data?.Options?[0].Name);
        Assert.Equal((Permissions)2147483647, interaction?.Member?.Permissions);
        Assert.DoesNotContain("aSecret", $"{interaction}", StringComparison.Ordinal);
    }

    [Fact]
    public void Session_start_limit_is_read()
    {
        const string Json = """{"url":"wss://gateway.discord.gg/","shards":9,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}""";

        var bot = JsonSerializer.Deserialize(Json, Shapes.GatewayBot);

        Assert.Equal(new SessionStartLimit(1000, 999, 14400000, 1), bot?.SessionStartLimit);
    }
}
