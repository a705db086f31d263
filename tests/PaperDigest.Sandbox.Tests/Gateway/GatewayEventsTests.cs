using PaperDigest.Sandbox.Tests.Bots;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Tests.Gateway;

public sealed class GatewayEventsTests : SandboxTest
{
    [Fact]
    public async Task Changes_of_the_world_become_events()
    {
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop);
        var guild = World.PaperClub;

        World.Channels.SetForUser(Papers.Id, BotId, Rights.SendMessages, isAllowed: false);
        var channel = await gateway.ReadEventAsync("CHANNEL_UPDATE", Stop);
        World.Guilds.DeleteRole(World.Guilds.RoleNamed("readers", guild).Id);
        var role = await gateway.ReadEventAsync("GUILD_ROLE_DELETE", Stop);
        World.Guilds.Change(guild.Id, before => before with { IsAvailable = false });
        var outage = await gateway.ReadEventAsync("GUILD_DELETE", Stop);
        World.Guilds.Change(guild.Id, before => before with { IsAvailable = true });
        await gateway.ReadEventAsync("GUILD_CREATE", Stop);
        World.Guilds.Leave(guild.Id, BotId);
        var removed = await gateway.ReadEventAsync("GUILD_DELETE", Stop);

        Assert.Equal("2048", channel.GetProperty("permission_overwrites")[0].GetProperty("deny").GetString());
        Assert.Equal(guild.Id.ToString(), role.GetProperty("guild_id").GetString());
        Assert.True(outage.GetProperty("unavailable").GetBoolean());
        Assert.False(removed.TryGetProperty("unavailable", out _));
    }

    [Fact]
    public async Task Messages_come_only_with_the_intent_and_without_other_peoples_words()
    {
        using var gateway = await PlainGateway.LogInAsync(Sandbox, Stop, intents: 1 | 1 << 9);

        Sandbox.People.Ada.In(Papers).Write("secret");
        var message = await gateway.ReadEventAsync("MESSAGE_CREATE", Stop);

        Assert.Equal("", message.GetProperty("content").GetString());
        Assert.Equal(World.PaperClub.Id.ToString(), message.GetProperty("guild_id").GetString());
    }
}
