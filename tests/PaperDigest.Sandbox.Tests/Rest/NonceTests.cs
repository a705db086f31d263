using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Rest;

public sealed class NonceTests : SandboxTest
{
    private static readonly object Message = new { content = "digest", nonce = "part-1", enforce_nonce = true };

    [Fact]
    public async Task Enforced_nonce_gives_the_first_message_back()
    {
        var first = await Bot.PostAsync(PapersPath, Message, Stop);
        var second = await Bot.PostAsync(PapersPath, Message, Stop);

        Assert.Equal((200, first.Id), (second.Status, second.Id));
        Assert.Equal("part-1", first.Json.GetProperty("nonce").GetString());
        Assert.Single(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task Nonce_without_enforcement_is_only_echoed()
    {
        await Bot.PostAsync(PapersPath, new { content = "digest", nonce = "part-1" }, Stop);
        await Bot.PostAsync(PapersPath, new { content = "digest", nonce = "part-1" }, Stop);

        Assert.Equal(2, World.Messages.ByBot(Papers.Id).Count);
    }

    [Fact]
    public async Task Nonce_is_forgotten_after_its_window()
    {
        await Bot.PostAsync(PapersPath, Message, Stop);
        Clock.Advance(Sandbox.Options.NonceWindow);
        await Bot.PostAsync(PapersPath, Message, Stop);

        Assert.Equal(2, World.Messages.ByBot(Papers.Id).Count);
    }

    [Fact]
    public async Task Nonce_of_a_deleted_message_answers_unknown_message()
    {
        var first = await Bot.PostAsync(PapersPath, Message, Stop);
        World.Messages.Delete(Snowflake.Parse(first.Id));
        var second = await Bot.PostAsync(PapersPath, Message, Stop);

        Assert.Equal((404, 10008), (second.Status, second.Code));
        Assert.Empty(World.Messages.ByBot(Papers.Id));
    }

    [Fact]
    public async Task One_nonce_for_two_channels_gives_the_first_channels_message_back()
    {
        var general = World.Channels.Named("general", World.PaperClub);

        await Bot.PostAsync(PapersPath, Message, Stop);
        var other = await Bot.PostAsync($"/channels/{general.Id}/messages", Message, Stop);

        Assert.Equal(Papers.Id.ToString(), other.Json.GetProperty("channel_id").GetString());
        Assert.Empty(World.Messages.ByBot(general.Id));
    }

    [Fact]
    public async Task Nonce_is_not_shown_in_history()
    {
        await Bot.PostAsync(PapersPath, Message, Stop);

        var history = await Bot.GetAsync(PapersPath, Stop);

        Assert.False(history.Json[0].TryGetProperty("nonce", out _));
    }
}
