using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway.Guilds;

/// <summary>The guilds as the gateway tells of them.</summary>
/// <remarks>Thread-safe for readers; each guild's events come from one shard, in order. Events may come twice or never: nothing here relies on counting them.</remarks>
internal sealed class GuildCache(TimeProvider time)
{
    private readonly ConcurrentDictionary<Snowflake, GuildSnapshot> _guilds = new();
    private readonly ConcurrentDictionary<Snowflake, Snowflake> _guildOfChannel = new();

    /// <summary>How many guilds are known.</summary>
    public int Count => _guilds.Count;

    /// <summary>Whether the guild is known: we are a member.</summary>
    public bool Knows(Snowflake guild) => _guilds.ContainsKey(guild);

    /// <summary>A channel and our rights in it; null if not known.</summary>
    public (Channel Channel, Permissions Permissions)? FindChannel(Snowflake channel) =>
        _guildOfChannel.TryGetValue(channel, out var guildId)
        && _guilds.TryGetValue(guildId, out var guild)
        && guild is { IsUnavailable: false, Us: { } us }
        && guild.Channels.TryGetValue(channel, out var known)
            ? (known, ChannelPermissions.Compute(guild, us, known, time.GetUtcNow()))
            : null;

    /// <summary>The roles of a guild; none if it is not known.</summary>
    public IEnumerable<Role> RolesOf(Snowflake guild) => _guilds.TryGetValue(guild, out var known) ? known.Roles.Values : [];

    /// <summary>Takes an event in; tells what it ended, if anything.</summary>
    public GuildChange? Apply(GatewayEvent happened, Snowflake ownUser)
    {
        switch (happened)
        {
            case GatewayEvent.SessionStarted { Ready: var ready }:
                Begin(ready);
                return new GuildChange.SessionBegan(ready);
            case GatewayEvent.GuildAppeared { Guild: var guild }:
                Appear(guild, ownUser);
                return null;
            case GatewayEvent.GuildChanged { Guild: var guild }:
                Update(guild.Id, known => Merge(known, guild));
                return null;
            case GatewayEvent.GuildVanished { Guild: var guild }:
                return Vanish(guild);
            case GatewayEvent.ChannelSeen { Channel: { GuildId: { } guild } channel }:
                AddChannels(guild, [channel]);
                return null;
            case GatewayEvent.ChannelDeleted { Channel: { GuildId: { } guild } channel }:
                RemoveChannel(guild, channel.Id);
                return new GuildChange.ChannelGone(guild, channel.Id);
            case GatewayEvent.ThreadsSynced { Threads: var sync }:
                AddChannels(sync.GuildId, sync.Threads ?? []);
                return null;
            case GatewayEvent.RoleSeen { Role: var seen }:
                Update(seen.GuildId, known => known with { Roles = known.Roles.SetItem(seen.Role.Id, seen.Role) });
                return null;
            case GatewayEvent.RoleDeleted { Role: var gone }:
                Update(gone.GuildId, known => known with { Roles = known.Roles.Remove(gone.RoleId) });
                return new GuildChange.RoleGone(gone.GuildId, gone.RoleId);
            case GatewayEvent.MemberChanged { Member: var member } when member.User.Id == ownUser:
                Update(member.GuildId, known => known with { Us = new OwnMember(ownUser, member.Roles ?? [], member.CommunicationDisabledUntil) });
                return null;
            default:
                return null;
        }
    }

    /// <summary>Each guild's own event follows; those not listed are no longer ours.</summary>
    private void Begin(Ready ready)
    {
        var listed = (ready.Guilds ?? []).Select(guild => guild.Id).ToHashSet();
        foreach (var known in _guilds.Keys.Where(guild => ready.Covers(guild) && !listed.Contains(guild)))
        {
            Remove(known);
        }
    }

    private void Appear(Guild guild, Snowflake ownUser)
    {
        if (guild.Unavailable == true)
        {
            Update(guild.Id, known => known with { IsUnavailable = true });
            return;
        }

        var us = guild.Members?.FirstOrDefault(member => member.User?.Id == ownUser);
        var snapshot = Merge(new GuildSnapshot { Id = guild.Id }, guild);
        _guilds[guild.Id] = us is null ? snapshot : snapshot with { Us = new OwnMember(ownUser, us.Roles ?? [], us.CommunicationDisabledUntil) };
        AddChannels(guild.Id, [.. guild.Channels ?? [], .. guild.Threads ?? []]);
    }

    private static GuildSnapshot Merge(GuildSnapshot known, Guild told) => known with
    {
        Name = told.Name ?? known.Name,
        OwnerId = told.OwnerId == default ? known.OwnerId : told.OwnerId,
        Roles = told.Roles?.ToImmutableDictionary(role => role.Id) ?? known.Roles,
        IsUnavailable = false,
    };

    private GuildChange.GuildLost? Vanish(UnavailableGuild guild)
    {
        if (guild.Unavailable == true)
        {
            Update(guild.Id, known => known with { IsUnavailable = true });
            return null;
        }

        Remove(guild.Id);
        return new GuildChange.GuildLost(guild.Id);
    }

    private void Remove(Snowflake guild)
    {
        if (!_guilds.TryRemove(guild, out var gone))
        {
            return;
        }

        foreach (var channel in gone.Channels.Keys)
        {
            _guildOfChannel.TryRemove(channel, out _);
        }
    }

    private void AddChannels(Snowflake guild, IReadOnlyList<Channel> channels)
    {
        foreach (var channel in channels)
        {
            _guildOfChannel[channel.Id] = guild;
        }

        Update(guild, known => known with { Channels = known.Channels.SetItems(channels.Select(channel => KeyValuePair.Create(channel.Id, channel with { GuildId = guild }))) });
    }

    private void RemoveChannel(Snowflake guild, Snowflake channel)
    {
        _guildOfChannel.TryRemove(channel, out _);
        Update(guild, known => known with { Channels = known.Channels.Remove(channel) });
    }

    private void Update(Snowflake guild, Func<GuildSnapshot, GuildSnapshot> change)
    {
        if (_guilds.TryGetValue(guild, out var known))
        {
            _guilds[guild] = change(known);
        }
    }
}
