using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>What the published client makes of people who act.</summary>
[Collection(WitnessGroup.Name)]
public sealed class WitnessInteractionTests(WitnessFixture fixture) : WitnessTest(fixture)
{
    private Place Ada => Sandbox.People.Ada.In(Papers);

    [Fact]
    public async Task Suggestions_of_the_published_client_reach_the_person_in_her_language()
    {
        var act = await Sandbox.People.Lin.In(Papers).TypeAsync("/paper", [("paper", "mor")], Stop);

        Assert.Equal("关于", Assert.Single(act.Choices).Name);
        Assert.Equal("zh-CN", Text(await HearAsync("asked"), "locale"));
    }

    [Fact]
    public async Task Card_of_the_published_client_reaches_the_person()
    {
        var act = await Ada.RunAsync("/paper", [("paper", "MoRA")], Stop);
        var reply = await act.ReplyAsync(Stop);

        Assert.Equal("MoRA", reply.Embeds[0].GetProperty("title").GetString());
        Assert.Equal(5, reply.Components.GetArrayLength());
        Assert.False(reply.IsEphemeral);
    }

    [Fact]
    public async Task Command_in_direct_messages_reaches_the_published_client()
    {
        var act = await Sandbox.People.Ada.InDirectMessages().RunAsync("/paper", [("paper", "MoRA"), ("private", true)], Stop);

        Assert.Equal("MoRA", (await act.ReplyAsync(Stop)).Embeds[0].GetProperty("title").GetString());
        Assert.Equal("dm", Text(await HearAsync("asked"), "place"));
    }

    [Fact]
    public async Task Every_kind_of_option_is_read_by_the_published_client()
    {
        var lin = World.Users.Get(Sandbox.People.Lin.Id);
        var readers = World.Guilds.RoleNamed("readers", World.PaperClub);

        await Ada.RunAsync(
            "/all kinds of",
            [("integer", 7), ("number", 1.5), ("user", lin), ("channel", Papers), ("role", readers), ("mentionable", readers), ("choice", "first")],
            Stop);
        var options = await HearAsync("options");

        Assert.Equal("all kinds of", Text(options, "path"));
        Assert.Equal(("7", "1.5", "first"), (Text(options, "integer"), Text(options, "number"), Text(options, "choice")));
        Assert.Equal(("lin", "papers", "readers", "readers"), (Text(options, "user"), Text(options, "channel"), Text(options, "role"), Text(options, "mentionable")));
        Assert.Contains("readers", Text(options, "memberRoles"), StringComparison.Ordinal);
        Assert.True(options.GetProperty("mayManage").GetBoolean());
        Assert.True(options.GetProperty("botMayEmbed").GetBoolean());
    }

    [Fact]
    public async Task Thinking_followup_and_deletion_of_the_published_client_are_understood()
    {
        var act = await Ada.RunAsync("/later", Stop);
        var reply = await act.ReplyAsync(Stop);
        await World.WaitUntilAsync(_ => Ada.Messages.Count == 1, Stop);

        Assert.IsType<ActOutcome.Thinking>(act.Outcome);
        Assert.Equal(("thought", true), (reply.Content, reply.IsEphemeral));
    }

    [Fact]
    public async Task Button_of_the_published_client_changes_its_message()
    {
        var card = await Ada.RunAsync("/paper", [("paper", "MoRA")], Stop);

        var pressed = await card.PressAsync("More", Stop);

        Assert.Equal("more of MoRA", Assert.IsType<ActOutcome.Updated>(pressed.Outcome).Message.Content);
    }

    [Fact]
    public async Task Menus_of_the_published_client_tell_it_what_was_chosen()
    {
        var card = await (await Ada.RunAsync("/paper", [("paper", "MoRA")], Stop)).ReplyAsync(Stop);
        var readers = World.Guilds.RoleNamed("readers", World.PaperClub);

        var person = await Ada.ChooseAsync(card, "people", [Sandbox.People.Lin.Id.ToString()], Stop);
        var role = await Ada.ChooseAsync(card, "roles", [readers.Id.ToString()], Stop);
        var channel = await Ada.ChooseAsync(card, "channels", [Papers.Id.ToString()], Stop);
        var text = await Ada.ChooseAsync(card, "pick", ["2"], Stop);

        Assert.Equal("lin", (await person.ReplyAsync(Stop)).Content);
        Assert.Equal("readers", (await role.ReplyAsync(Stop)).Content);
        Assert.Equal("papers", (await channel.ReplyAsync(Stop)).Content);
        Assert.Equal("picked 2", (await text.ReplyAsync(Stop)).Content);
    }

    [Fact]
    public async Task Form_of_the_published_client_brings_back_what_was_filled_in()
    {
        var card = await Ada.RunAsync("/paper", [("paper", "MoRA")], Stop);

        var form = await card.PressAsync("Note", Stop);
        var sent = await Ada.SubmitAsync(form, [("text", "Nice, 很好"), ("kind", new[] { "praise" })], Stop);

        Assert.Equal("Nice, 很好 (praise)", (await sent.ReplyAsync(Stop)).Content);
        Assert.Equal((await card.ReplyAsync(Stop)).Id.ToString(), Text(await HearAsync("noted"), "on"));
    }

    [Fact]
    public async Task Menu_of_a_message_tells_the_published_client_which()
    {
        var message = Ada.Write("see 2405.12130");

        var act = await Ada.RunOnMessageAsync("Find papers", message, Stop);

        Assert.Equal("found in: see 2405.12130", (await act.ReplyAsync(Stop)).Content);
    }
}
