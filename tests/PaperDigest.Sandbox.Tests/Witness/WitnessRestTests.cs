using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>What the published client makes of the REST side, and of the world changing.</summary>
[Collection(WitnessGroup.Name)]
public sealed class WitnessRestTests(WitnessFixture fixture) : WitnessTest(fixture)
{
    [Fact]
    public async Task Burst_of_the_published_client_keeps_the_limits_the_headers_tell()
    {
        var act = await Sandbox.People.Ada.In(Papers).RunAsync("/burst", [("count", 8)], Stop);
        var reply = await act.ReplyAsync(Stop);
        var waited = await HearAsync("waits");

        Assert.Equal("8 sent", reply.Content);
        Assert.Equal("/channels/:id/messages", Text(waited, "route"));
        Assert.Equal(8, Sandbox.Log.Of("POST", "/channels/{channel}/messages").Count);
        Assert.Equal(0, Sandbox.Log.CountOf(429));
    }

    [Fact]
    public async Task All_ways_of_posting_are_understood_by_the_published_client()
    {
        var act = await Sandbox.People.Ada.In(Papers).RunAsync("/post", Stop);
        var posted = await HearAsync("posted");

        Assert.Equal("posted", (await act.ReplyAsync(Stop)).Content);
        Assert.Equal(("[true]", "Details", "papers.csv"), (Text(posted, "pinned"), Text(posted, "thread"), Text(posted, "file")));
        Assert.Equal("ada", Text(posted, "direct"));
        Assert.True(posted.GetProperty("repeated").GetBoolean());
    }

    [Fact]
    public async Task Forum_post_of_the_published_client_is_understood()
    {
        var forum = World.Channels.Named("reading-room", World.PaperClub);

        var act = await Sandbox.People.Ada.In(Papers).RunAsync("/forum", [("where", forum)], Stop);

        Assert.Equal("Week 21: first, 2 tags", (await act.ReplyAsync(Stop)).Content);
    }

    [Fact]
    public async Task Changes_of_the_world_are_read_by_the_published_client()
    {
        var readers = World.Guilds.RoleNamed("readers", World.PaperClub);

        World.AddChannel(World.PaperClub, ChannelKind.Text, "new-papers");
        Assert.Equal("new-papers", Text(await HearAsync("channel"), "name"));

        World.Channels.SetForUser(Papers.Id, World.ApplicationId, Rights.EmbedLinks, isAllowed: false);
        Assert.Equal("False", Text(await HearAsync("channelChanged"), "mayEmbed"));

        World.Guilds.ChangeMember(World.PaperClub.Id, World.ApplicationId, bot => bot with { RoleIds = [.. bot.RoleIds, readers.Id] });
        Assert.Contains("readers", Text(await HearAsync("member"), "roles"), StringComparison.Ordinal);

        World.AddGuild("Another Club");
        Assert.Equal("Another Club", Text(await HearAsync("server"), "name"));
    }
}
