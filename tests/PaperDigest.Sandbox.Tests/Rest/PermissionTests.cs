using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Rest;

public sealed class PermissionTests : SandboxTest
{

    [Theory]
    [InlineData(Rights.ViewChannel, """{"content":"x"}""", 50001)]
    [InlineData(Rights.SendMessages, """{"content":"x"}""", 50013)]
    [InlineData(Rights.EmbedLinks, """{"embeds":[{"title":"x"}]}""", 50013)]
    public async Task Message_without_the_right_is_refused(Rights missing, string body, int code)
    {
        World.Channels.SetForUser(Papers.Id, BotId, missing, isAllowed: false);

        var reply = await Bot.PostAsync(PapersPath, body, Stop);

        Assert.Equal((403, code), (reply.Status, reply.Code));
        Assert.Empty(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task Embed_beside_text_vanishes_without_the_right()
    {
        World.Channels.SetForUser(Papers.Id, BotId, Rights.EmbedLinks, isAllowed: false);

        var reply = await Bot.PostAsync(PapersPath, """{"content":"x","embeds":[{"title":"t"}]}""", Stop);

        Assert.Equal(0, reply.Json.GetProperty("embeds").GetArrayLength());
    }

    [Fact]
    public async Task History_is_empty_without_the_right_to_read_it()
    {
        await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);
        World.Channels.SetForUser(Papers.Id, BotId, Rights.ReadMessageHistory, isAllowed: false);

        var history = await Bot.GetAsync(PapersPath, Stop);

        Assert.Equal((200, "[]"), (history.Status, history.Text));
    }

    [Fact]
    public async Task Other_peoples_words_are_hidden_from_a_bot_without_the_intent()
    {
        Sandbox.People.Ada.In(Papers).Write("secret");
        await Bot.PostAsync(PapersPath, new { content = "mine" }, Stop);

        var history = await Bot.GetAsync(PapersPath, Stop);

        Assert.Equal(("mine", ""), (history.Json[0].GetProperty("content").GetString(), history.Json[1].GetProperty("content").GetString()));
    }

    [Fact]
    public async Task History_pages_backwards_and_forwards()
    {
        var ids = Enumerable.Range(0, 5).Select(index => Sandbox.People.Ada.In(Papers).Write($"{index}").Id.ToString()).ToArray();

        var newest = await Bot.GetAsync($"{PapersPath}?limit=2", Stop);
        var before = await Bot.GetAsync($"{PapersPath}?limit=2&before={ids[3]}", Stop);
        var after = await Bot.GetAsync($"{PapersPath}?limit=2&after={ids[0]}", Stop);
        var tooMany = await Bot.GetAsync($"{PapersPath}?limit=101", Stop);

        Assert.Equal($"{ids[4]} {ids[3]}", Ids(newest));
        Assert.Equal($"{ids[2]} {ids[1]}", Ids(before));
        Assert.Equal($"{ids[2]} {ids[1]}", Ids(after));
        Assert.Equal((400, 50035), (tooMany.Status, tooMany.Code));
    }

    [Fact]
    public async Task Role_is_pinged_only_if_allowed_and_mentionable_or_permitted()
    {
        var role = World.Guilds.RoleNamed("readers", World.PaperClub);
        var body = new { content = $"<@&{role.Id}>", allowed_mentions = new { parse = Array.Empty<string>(), roles = new[] { role.Id.ToString() } } };

        var permitted = await PostAsync(body);
        World.Channels.SetForUser(Papers.Id, BotId, Rights.MentionEveryone, isAllowed: false);
        var unmentionable = await PostAsync(body);
        World.Guilds.ChangeRole(role.Id, before => before with { IsMentionable = true });
        var mentionable = await PostAsync(body);
        var silenced = await PostAsync(new { body.content, allowed_mentions = new { parse = Array.Empty<string>() } });

        Assert.Equal([role.Id], permitted.Pings.RoleIds);
        Assert.Empty(unmentionable.Pings.RoleIds);
        Assert.Equal([role.Id], mentionable.Pings.RoleIds);
        Assert.True(Sandbox.People.Lin.IsPingedBy(mentionable));
        Assert.False(Sandbox.People.Ada.IsPingedBy(mentionable));
        Assert.Empty(silenced.Pings.RoleIds);
    }

    [Fact]
    public async Task Everything_pings_when_nothing_is_said_of_it()
    {
        var message = await PostAsync(new { content = $"@everyone <@{Sandbox.People.Ada.Id}>", embeds = new[] { new { title = $"<@{Sandbox.People.Lin.Id}>" } } });

        Assert.True(message.Pings.Everyone);
        Assert.Equal([Sandbox.People.Ada.Id], message.Pings.UserIds);
    }

    [Fact]
    public async Task Closed_direct_messages_are_refused()
    {
        World.Users.Change(Sandbox.People.Lin.Id, user => user with { AcceptsDirectMessages = false });

        var opened = await Bot.PostAsync("/users/@me/channels", new { recipient_id = Sandbox.People.Lin.Id.ToString() }, Stop);
        var sent = await Bot.PostAsync($"/channels/{opened.Id}/messages", new { content = "x" }, Stop);

        Assert.Equal(200, opened.Status);
        Assert.Equal((403, 50007), (sent.Status, sent.Code));
    }

    [Fact]
    public async Task Stranger_without_a_common_server_cannot_be_written_to()
    {
        World.Guilds.Leave(World.PaperClub.Id, Sandbox.People.Lin.Id);
        World.Guilds.Leave(World.PaperGroup.Id, Sandbox.People.Lin.Id);

        var opened = await Bot.PostAsync("/users/@me/channels", new { recipient_id = Sandbox.People.Lin.Id.ToString() }, Stop);
        var sent = await Bot.PostAsync($"/channels/{opened.Id}/messages", new { content = "x" }, Stop);

        Assert.Equal((403, 50278), (sent.Status, sent.Code));
    }

    [Fact]
    public async Task Direct_messages_opened_too_fast_are_refused_until_later()
    {
        Sandbox.Options.RateLimits.DirectMessagesPerTenMinutes = 1;

        var first = await OpenAsync(Sandbox.People.Ada.Id);
        var again = await OpenAsync(Sandbox.People.Ada.Id);
        var second = await OpenAsync(Sandbox.People.Lin.Id);
        Clock.Advance(TimeSpan.FromMinutes(10));
        var later = await OpenAsync(Sandbox.People.Lin.Id);

        Assert.Equal((200, first.Id), (again.Status, again.Id));
        Assert.Equal((403, 40003), (second.Status, second.Code));
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task Timed_out_bot_may_only_look()
    {
        World.Guilds.ChangeMember(World.PaperClub.Id, BotId, member => member with { TimedOutUntil = Clock.GetUtcNow().AddHours(1) });

        var refused = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);
        Clock.Advance(TimeSpan.FromHours(1));
        var posted = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);

        Assert.Equal((403, 50013), (refused.Status, refused.Code));
        Assert.Equal(200, posted.Status);
    }

    [Fact]
    public async Task Server_without_the_bot_is_closed_to_it()
    {
        World.Guilds.Leave(World.PaperClub.Id, BotId);

        var reply = await Bot.PostAsync(PapersPath, new { content = "x" }, Stop);

        Assert.Equal((403, 50001), (reply.Status, reply.Code));
    }

    private Task<Reply> OpenAsync(Snowflake userId) => Bot.PostAsync("/users/@me/channels", new { recipient_id = userId.ToString() }, Stop);

    private async Task<Message> PostAsync(object body)
    {
        var reply = await Bot.PostAsync(PapersPath, body, Stop);
        return World.Messages.Find(Snowflake.Parse(reply.Id))!; // just posted
    }

    private static string Ids(Reply reply) => string.Join(' ', reply.Json.EnumerateArray().Select(message => message.GetProperty("id")));
}
