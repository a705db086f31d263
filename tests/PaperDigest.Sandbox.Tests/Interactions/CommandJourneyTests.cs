using System.Text.Json;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Interactions;

public sealed class CommandJourneyTests : SandboxTest
{
    private static readonly object[] Commands =
    [
        new
        {
            name = "paper",
            description = "Find a paper",
            options = new object[]
            {
                new { type = 3, name = "paper", description = "Which", required = true, autocomplete = true },
                new { type = 5, name = "private", description = "Only for you" },
            },
        },
        new { name = "Find papers", type = 3 },
        new { name = "feed", description = "Feeds", default_member_permissions = "32", options = new object[]
        {
            new { type = 1, name = "add", description = "Add one", options = new object[]
            {
                new { type = 7, name = "channel", description = "Where", required = true },
            } },
        } },
    ];

    [Fact]
    public async Task Command_reaches_the_bot_and_its_answer_reaches_the_person()
    {
        using var gateway = await RegisterAndLogInAsync();

        var running = Sandbox.People.Ada.In(Papers).RunAsync("/paper", [("paper", "MoRA")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        var answered = await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "Here it is" } }, Stop);
        var act = await running;

        Assert.Equal(204, answered.Status);
        Assert.Equal("MoRA", interaction.GetProperty("data").GetProperty("options")[0].GetProperty("value").GetString());
        Assert.Equal("Here it is", (await act.ReplyAsync(Stop)).Content);
        Assert.IsType<ActOutcome.Replied>(act.Outcome);
    }

    [Fact]
    public async Task Deferred_answer_is_thinking_until_it_is_edited()
    {
        using var gateway = await RegisterAndLogInAsync();

        var running = Sandbox.People.Lin.In(Papers).RunAsync("/paper", [("paper", "x")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 5, data = new { flags = 64 } }, Stop);
        var act = await running;
        Clock.Advance(TimeSpan.FromMinutes(14));
        var edited = await Bot.PatchAsync(Original(interaction), new { content = "Done" }, Stop);
        var reply = await act.ReplyAsync(Stop);

        Assert.True(Assert.IsType<ActOutcome.Thinking>(act.Outcome).Message.IsLoading);
        Assert.Equal(200, edited.Status);
        Assert.Equal(("Done", false), (reply.Content, reply.IsLoading));
        Assert.True(Sandbox.People.Lin.Sees(reply));
        Assert.False(Sandbox.People.Ada.Sees(reply));
    }

    [Fact]
    public async Task Unanswered_command_is_missed_after_three_seconds_and_then_refused()
    {
        using var gateway = await RegisterAndLogInAsync();

        var running = Sandbox.People.Ada.In(Papers).RunAsync("/paper", [("paper", "x")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        Clock.Advance(TimeSpan.FromSeconds(3));
        var act = await running;
        var late = await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "late" } }, Stop);

        Assert.IsType<ActOutcome.DidNotRespond>(act.Outcome);
        Assert.Equal((404, 10062), (late.Status, late.Code));
    }

    [Fact]
    public async Task Second_first_answer_is_refused()
    {
        using var gateway = await RegisterAndLogInAsync();

        var running = Sandbox.People.Ada.In(Papers).RunAsync("/paper", [("paper", "x")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "one" } }, Stop);
        var second = await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "two" } }, Stop);
        await running;

        Assert.Equal((400, 40060), (second.Status, second.Code));
        Assert.Equal("one", Assert.Single(World.Messages.ByBot(Papers.Id)).Content);
    }

    [Fact]
    public async Task Token_dies_after_fifteen_minutes()
    {
        using var gateway = await RegisterAndLogInAsync();

        var running = Sandbox.People.Ada.In(Papers).RunAsync("/paper", [("paper", "x")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "one" } }, Stop);
        await running;
        Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromMilliseconds(1));
        var edited = await Bot.PatchAsync(Original(interaction), new { content = "two" }, Stop);

        Assert.Equal((401, 50027), (edited.Status, edited.Code));
    }

    [Fact]
    public async Task Autocomplete_offers_names_in_the_persons_language()
    {
        using var gateway = await RegisterAndLogInAsync();

        var typing = Sandbox.People.Lin.In(Papers).TypeAsync("/paper", [("paper", "mor")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new
        {
            type = 8,
            data = new { choices = new[] { new { name = "MoRA", name_localizations = new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "摩拉" }, value = "id:1" } } },
        }, Stop);
        var choice = Assert.Single((await typing).Choices);

        Assert.True(interaction.GetProperty("data").GetProperty("options")[0].GetProperty("focused").GetBoolean());
        Assert.Equal(("摩拉", "id:1"), (choice.Name, choice.Value.GetString()));
    }

    [Fact]
    public async Task Button_updates_the_message_it_stands_on()
    {
        using var gateway = await RegisterAndLogInAsync();
        var act = await AnswerAsync(gateway, Sandbox.People.Ada.In(Papers).RunAsync("/paper", [("paper", "x")], Stop), new
        {
            type = 4,
            data = new { content = "page 1", components = new[] { new { type = 1, components = new[] { new { type = 2, style = 2, label = "Next", custom_id = "v1:page:2" } } } } },
        });

        var pressed = await AnswerAsync(gateway, act.PressAsync("Next", Stop), new { type = 7, data = new { content = "page 2" } });

        Assert.Equal("page 2", Assert.IsType<ActOutcome.Updated>(pressed.Outcome).Message.Content);
        Assert.Equal("page 2", Assert.Single(World.Messages.ByBot(Papers.Id)).Content);
    }

    [Fact]
    public async Task Modal_brings_back_what_was_filled_in()
    {
        using var gateway = await RegisterAndLogInAsync();
        var place = Sandbox.People.Ada.In(Papers);
        var opener = await AnswerAsync(gateway, place.RunAsync("/paper", [("paper", "x")], Stop), new
        {
            type = 9,
            data = new
            {
                custom_id = "v1:sub",
                title = "Subscribe",
                components = new[] { new { type = 18, label = "Keywords", component = new { type = 4, custom_id = "kw", style = 1, max_length = 5 } } },
            },
        });

        var tooLong = await place.SubmitAsync(opener, [("kw", "123456")], Stop);
        var submitting = place.SubmitAsync(opener, [("kw", "llm")], Stop);
        var submit = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(submit, new { type = 4, data = new { content = "ok", flags = 64 } }, Stop);
        await submitting;

        Assert.IsType<ActOutcome.NotOffered>(tooLong.Outcome);
        Assert.Equal(5, submit.GetProperty("type").GetInt32());
        Assert.Equal("llm", submit.GetProperty("data").GetProperty("components")[0].GetProperty("component").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Message_command_brings_the_messages_text()
    {
        using var gateway = await RegisterAndLogInAsync();
        var place = Sandbox.People.Lin.In(Papers);
        var message = place.Write("see arxiv.org/abs/2405.12130");

        var running = place.RunOnMessageAsync("Find papers", message, Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "found" } }, Stop);
        await running;

        var data = interaction.GetProperty("data");
        var target = data.GetProperty("target_id").GetString()!; // a message command always has one
        Assert.Equal(message.Content, data.GetProperty("resolved").GetProperty("messages").GetProperty(target).GetProperty("content").GetString());
    }

    [Fact]
    public async Task Command_for_admins_is_not_offered_to_a_reader()
    {
        using var gateway = await RegisterAndLogInAsync();

        var refused = await Sandbox.People.Lin.In(Papers).RunAsync("/feed add", [("channel", Papers)], Stop);
        var running = Sandbox.People.Ada.In(Papers).RunAsync("/feed add", [("channel", Papers)], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "added" } }, Stop);
        await running;

        Assert.IsType<ActOutcome.NotOffered>(refused.Outcome);
        Assert.True(interaction.GetProperty("data").GetProperty("resolved").GetProperty("channels").TryGetProperty(Papers.Id.ToString(), out _));
    }

    [Fact]
    public async Task Direct_message_command_comes_without_a_member()
    {
        using var gateway = await RegisterAndLogInAsync();

        var running = Sandbox.People.Lin.InDirectMessages().RunAsync("/paper", [("paper", "x")], Stop);
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        await Bot.AnswerAsync(interaction, new { type = 4, data = new { content = "hi" } }, Stop);
        await running;

        Assert.Equal("zh-CN", interaction.GetProperty("locale").GetString());
        Assert.Equal(1, interaction.GetProperty("context").GetInt32());
        Assert.True(interaction.TryGetProperty("user", out _));
        Assert.False(interaction.TryGetProperty("member", out _));
    }

    private async Task<PlainGateway> RegisterAndLogInAsync()
    {
        var registered = await Bot.SendAsync("PUT", $"/applications/{BotId}/commands", Commands, Stop);
        Assert.Equal(200, registered.Status);
        return await PlainGateway.LogInAsync(Sandbox, Stop);
    }

    private async Task<Act> AnswerAsync(PlainGateway gateway, Task<Act> acting, object answer)
    {
        var interaction = await gateway.ReadEventAsync("INTERACTION_CREATE", Stop);
        var reply = await Bot.AnswerAsync(interaction, answer, Stop);
        Assert.Equal(204, reply.Status);
        return await acting;
    }

    private static string Original(JsonElement interaction) => $"/webhooks/{BotId}/{interaction.GetProperty("token")}/messages/@original";
}
