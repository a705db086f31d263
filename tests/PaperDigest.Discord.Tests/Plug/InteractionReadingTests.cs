using System.Text.Json;
using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;
using PaperDigest.Ports;
using DomainInteraction = PaperDigest.Commands.Interaction;
using Permissions = PaperDigest.Ports.Permissions;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class InteractionReadingTests
{
    private readonly InteractionReading _reading = new(new GuildCache(TimeProvider.System));

    [Fact]
    public void Slash_command_is_named_with_its_verb()
    {
        var ran = Assert.IsType<DomainInteraction.Ran>(Read(Samples.SlashInteraction));

        Assert.Equal("papers search", ran.Command);
        Assert.Equal(new OptionValue.Text("llm"), Assert.Single(ran.Options).Value);
        Assert.Equal(new UserId(5), ran.Reader.User);
        Assert.Equal((new GuildId(3), new ChannelId(4)), (ran.Reader.Guild, ran.Reader.Channel));
        Assert.Equal(("de", "en-US"), (ran.Reader.Language.Tag, ran.Reader.GuildLanguage?.Tag));
        Assert.True(ran.Reader.Permissions.HasFlag(Permissions.ManageGuild));
        Assert.True(ran.Reader.IsBotMember);
    }

    [Fact]
    public void Typing_tells_what_is_typed_and_what_is_filled_in()
    {
        var typing = Assert.IsType<DomainInteraction.Typing>(Read(Samples.Autocomplete));

        Assert.Equal(("papers search", "query", "diff"), (typing.Command, typing.Focused, typing.Typed));
        Assert.Equal(new OptionValue.Flag(true), Assert.Single(typing.Options).Value);
        Assert.Equal(Language.Chinese, typing.Reader.Language);
        Assert.Null(typing.Reader.Guild);
    }

    [Fact]
    public void Button_brings_back_what_it_carries()
    {
        var pressed = Assert.IsType<DomainInteraction.Pressed>(Read(Samples.Button));

        Assert.Equal(new ControlId("v1:page:2026-W32:3"), pressed.Control);
        Assert.Equal(new MessageId(77), pressed.Message);
        Assert.True(pressed.IsOnPrivateMessage);
        Assert.Empty(pressed.Chosen);
    }

    [Fact]
    public void Menu_brings_back_what_was_chosen()
    {
        var pressed = Assert.IsType<DomainInteraction.Pressed>(Read(Samples.Menu));

        Assert.Equal(["a", "b"], pressed.Chosen);
        Assert.False(pressed.IsOnPrivateMessage);
        Assert.Equal(Language.English, pressed.Reader.Language);
    }

    [Fact]
    public void Form_brings_back_what_was_filled_in()
    {
        var submitted = Assert.IsType<DomainInteraction.Submitted>(Read(Samples.Submitted));

        Assert.Equal(new ControlId("v1:find:en::::1:llm"), submitted.Form);
        Assert.Equal("category=rag old=way words=agents", string.Join(' ', submitted.Filled.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)));
        Assert.True(submitted.IsOnPrivateMessage);
    }

    [Fact]
    public void Picked_message_brings_its_text_and_its_cards() =>
        Assert.Equal(
            "see arxiv.org/abs/2405.12130\nA card\nhttps://arxiv.org/abs/2405.11157\nn\nv",
            Assert.IsType<DomainInteraction.PickedMessage>(Read(Samples.PickedMessage)).Content);

    [Fact]
    public void Channels_and_roles_come_with_what_discord_says_of_them()
    {
        var ran = Assert.IsType<DomainInteraction.Ran>(Read(Samples.ChannelAndRole));

        Assert.Equal(new OptionValue.Channel(new ChannelId(40), "forum", ChannelKind.Forum, Permissions.SendMessages), ran.Options["channel"]);
        Assert.Equal(new OptionValue.Role(new RoleId(50), "readers", IsMentionable: true), ran.Options["role"]);
        Assert.Equal(new OptionValue.Flag(false), ran.Options["private"]);
        Assert.Equal("channel private role", string.Join(' ', ran.Options.Keys.Order(StringComparer.Ordinal)));
        Assert.False(ran.Reader.IsBotMember);
    }

    [Theory]
    [InlineData("""{"type":1,"id":"1","application_id":"2","token":"t"}""")]
    [InlineData("""{"type":2,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"type":2,"name":"x"}}""")]
    [InlineData("""{"type":2,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"type":1}}""")]
    [InlineData("""{"type":2,"id":"1","application_id":"2","token":"t","data":{"type":1,"name":"x"}}""")]
    [InlineData("""{"type":2,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"type":3,"name":"x","target_id":"8"}}""")]
    [InlineData("""{"type":3,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"custom_id":"x"}}""")]
    [InlineData("""{"type":4,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"type":1,"name":"x","options":[]}}""")]
    [InlineData("""{"type":5,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"custom_id":"x"}}""")]
    public void What_lacks_what_it_must_have_is_nothing(string json) => Assert.Null(Read(json));

    [Fact]
    public void Options_of_the_wrong_kind_are_left_out()
    {
        const string Json =
            """
            {"type":2,"id":"1","application_id":"2","token":"t","user":{"id":"5"},"data":{"type":1,"name":"x","options":[
              {"name":"a","type":3,"value":7},{"name":"b","type":5,"value":"yes"},{"name":"c","type":7,"value":{}},{"name":"d","type":8,"value":"x"},{"name":"e","type":3}]}}
            """;

        Assert.Empty(Assert.IsType<DomainInteraction.Ran>(Read(Json)).Options);
    }

    private DomainInteraction? Read(string json) =>
        _reading.TryRead(JsonSerializer.Deserialize(json, WireJson.Shapes.Interaction) ?? throw new InvalidOperationException("No interaction."));
}
