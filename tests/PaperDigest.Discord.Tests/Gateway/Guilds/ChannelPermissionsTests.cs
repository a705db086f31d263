using System.Collections.Immutable;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Gateway.Guilds;

public sealed class ChannelPermissionsTests
{
    private const Permissions Posting = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory;
    private const Permissions All = (Permissions)ulong.MaxValue;
    private static readonly Snowflake GuildId = new(3);
    private static readonly Snowflake RoleId = new(31);
    private static readonly Snowflake OtherRoleId = new(32);
    private static readonly Snowflake Us = new(2);
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Everyones_and_all_roles_rights_add_up() =>
        Assert.Equal(Posting, Compute(Guild(everyone: Permissions.ViewChannel | Permissions.SendMessages, role: Permissions.EmbedLinks | Permissions.ReadMessageHistory), Plain()));

    [Fact]
    public void Administrator_and_owner_may_do_everything()
    {
        var closed = Plain(new Overwrite(GuildId, Overwrite.OfRole, Permissions.None, Permissions.ViewChannel));

        Assert.Equal(All, Compute(Guild(role: Permissions.Administrator), closed));
        Assert.Equal(All, Compute(Guild() with { OwnerId = Us }, closed));
    }

    [Fact]
    public void Overwrites_count_everyone_first_then_roles_then_the_member()
    {
        var channel = Plain(
            new Overwrite(Us, Overwrite.OfMember, Permissions.EmbedLinks, Permissions.None),
            new Overwrite(RoleId, Overwrite.OfRole, Permissions.SendMessages, Permissions.EmbedLinks),
            new Overwrite(GuildId, Overwrite.OfRole, Permissions.None, Permissions.SendMessages));

        Assert.Equal(Posting, Compute(Guild(everyone: Posting), channel));
    }

    [Fact]
    public void Among_roles_what_one_gives_counts_more_than_what_another_takes()
    {
        var channel = Plain(
            new Overwrite(RoleId, Overwrite.OfRole, Permissions.SendMessages, Permissions.None),
            new Overwrite(OtherRoleId, Overwrite.OfRole, Permissions.None, Permissions.SendMessages));

        Assert.True(Compute(Guild(everyone: Posting), channel).HasFlag(Permissions.SendMessages));
    }

    [Fact]
    public void Roles_and_members_of_others_do_not_count()
    {
        var channel = Plain(
            new Overwrite(new Snowflake(99), Overwrite.OfRole, Permissions.None, Permissions.SendMessages),
            new Overwrite(RoleId, Overwrite.OfMember, Permissions.None, Permissions.SendMessages));

        Assert.Equal(Posting, Compute(Guild(everyone: Posting), channel));
    }

    [Fact]
    public void Without_sight_nothing_counts() =>
        Assert.Equal(Permissions.None, Compute(Guild(everyone: Posting & ~Permissions.ViewChannel), Plain()));

    [Fact]
    public void Without_sending_nothing_counts_that_comes_with_it() =>
        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, Compute(Guild(everyone: Posting & ~Permissions.SendMessages), Plain()));

    [Fact]
    public void Timed_out_member_may_only_read()
    {
        var us = Member() with { TimedOutUntil = Now + TimeSpan.FromMinutes(1) };

        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, ChannelPermissions.Compute(Guild(everyone: Posting), us, Plain(), Now));
        Assert.Equal(Posting, ChannelPermissions.Compute(Guild(everyone: Posting), us, Plain(), Now + TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public void Thread_has_its_parents_rights_and_its_own_right_to_send()
    {
        var parent = Plain(new Overwrite(GuildId, Overwrite.OfRole, Permissions.SendMessagesInThreads, Permissions.SendMessages));
        var thread = new Channel { Id = new Snowflake(5), Type = ChannelType.PublicThread, ParentId = parent.Id };
        var guild = Guild(everyone: Posting) with { Channels = ImmutableDictionary<Snowflake, Channel>.Empty.Add(parent.Id, parent) };

        var held = Compute(guild, thread);

        Assert.True(held.HasFlag(Permissions.SendMessagesInThreads | Permissions.EmbedLinks));
    }

    private static Permissions Compute(GuildSnapshot guild, Channel channel) => ChannelPermissions.Compute(guild, Member(), channel, Now);

    private static OwnMember Member() => new(Us, [RoleId, OtherRoleId], TimedOutUntil: null);

    private static Channel Plain(params Overwrite[] overwrites) => new() { Id = new Snowflake(4), PermissionOverwrites = overwrites };

    private static GuildSnapshot Guild(Permissions everyone = Permissions.None, Permissions role = Permissions.None) => new()
    {
        Id = GuildId,
        OwnerId = new Snowflake(9),
        Roles = ImmutableDictionary<Snowflake, Role>.Empty
            .Add(GuildId, new Role(GuildId, "@everyone", everyone))
            .Add(RoleId, new Role(RoleId, "bots", role)),
    };
}
