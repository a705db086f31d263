using System.Text;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Gateway.Guilds;

public sealed class GuildCacheTests
{
    private static readonly Snowflake Us = new(2);
    private readonly GuildCache _cache = new(TimeProvider.System);

    [Fact]
    public void Channel_of_a_new_guild_is_known_with_our_rights()
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        var found = _cache.FindChannel(new Snowflake(4));

        Assert.Equal("papers", found?.Channel.Name);
        Assert.True(found?.Permissions.HasFlag(Permissions.ViewChannel | Permissions.SendMessages));
    }

    [Fact]
    public void Outage_keeps_the_guild_and_is_no_removal()
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Assert.Null(Happen("GUILD_DELETE", """{"id":"3","unavailable":true}"""));
        Assert.True(_cache.Knows(new Snowflake(3)));
        Assert.Null(_cache.FindChannel(new Snowflake(4)));

        Happen("GUILD_CREATE", Samples.GuildCreate);
        Assert.NotNull(_cache.FindChannel(new Snowflake(4)));
    }

    [Fact]
    public void Removal_is_told_and_forgets()
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Assert.Equal(new GuildChange.GuildLost(new Snowflake(3)), Happen("GUILD_DELETE", """{"id":"3"}"""));
        Assert.Null(_cache.FindChannel(new Snowflake(4)));
        Assert.False(_cache.Knows(new Snowflake(3)));
    }

    [Fact]
    public void New_session_forgets_what_it_does_not_list_of_its_own_shard()
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Happen("READY", """{"session_id":"S","user":{"id":"2"},"guilds":[],"shard":[1,2]}""");
        Assert.True(_cache.Knows(new Snowflake(3)));
        Happen("READY", """{"session_id":"S","user":{"id":"2"},"guilds":[{"id":"3","unavailable":true}],"shard":[0,2]}""");
        Assert.True(_cache.Knows(new Snowflake(3)));
        Happen("READY", """{"session_id":"S","user":{"id":"2"},"guilds":[],"shard":[0,2]}""");

        Assert.False(_cache.Knows(new Snowflake(3)));
        Assert.Null(_cache.FindChannel(new Snowflake(4)));
    }

    [Theory]
    [InlineData("GUILD_ROLE_UPDATE", """{"guild_id":"3","role":{"id":"3","name":"@everyone","permissions":"0"}}""")]
    [InlineData("CHANNEL_UPDATE", """{"id":"4","guild_id":"3","type":0,"permission_overwrites":[{"id":"3","type":0,"allow":"0","deny":"1024"}]}""")]
    [InlineData("GUILD_MEMBER_UPDATE", """{"guild_id":"3","user":{"id":"2"},"roles":[],"communication_disabled_until":"2999-01-01T00:00:00+00:00"}""")]
    public void Changes_change_our_rights(string name, string payload)
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Assert.Null(Happen(name, payload));

        Assert.False(_cache.FindChannel(new Snowflake(4))?.Permissions.HasFlag(Permissions.SendMessages));
    }

    [Fact]
    public void Other_members_do_not_matter()
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Happen("GUILD_MEMBER_UPDATE", """{"guild_id":"3","user":{"id":"66"},"roles":[],"communication_disabled_until":"2999-01-01T00:00:00+00:00"}""");

        Assert.True(_cache.FindChannel(new Snowflake(4))?.Permissions.HasFlag(Permissions.SendMessages));
    }

    [Theory]
    [InlineData("CHANNEL_DELETE", """{"id":"4","guild_id":"3","type":0}""")]
    [InlineData("THREAD_DELETE", """{"id":"4","guild_id":"3","parent_id":"1","type":11}""")]
    public void Gone_channels_are_told(string name, string payload)
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Assert.Equal(new GuildChange.ChannelGone(new Snowflake(3), new Snowflake(4)), Happen(name, payload));
        Assert.Null(_cache.FindChannel(new Snowflake(4)));
    }

    [Fact]
    public void Gone_roles_are_told() =>
        Assert.Equal(
            new GuildChange.RoleGone(new Snowflake(3), new Snowflake(31)),
            Happen("GUILD_ROLE_DELETE", """{"guild_id":"3","role_id":"31"}"""));

    [Fact]
    public void Threads_that_come_into_sight_are_known()
    {
        Happen("GUILD_CREATE", Samples.GuildCreate);

        Happen("THREAD_LIST_SYNC", """{"guild_id":"3","threads":[{"id":"44","type":11,"parent_id":"4","name":"week 32"}],"members":[]}""");

        Assert.Equal("week 32", _cache.FindChannel(new Snowflake(44))?.Channel.Name);
    }

    private GuildChange? Happen(string name, string payload)
    {
        var frame = new GatewayFrame(Opcode.Dispatch, 1, name, Encoding.UTF8.GetBytes(payload));
        return _cache.Apply(GatewayEvent.TryRead(frame) ?? throw new InvalidOperationException("No event of ours."), Us);
    }
}
