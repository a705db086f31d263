using System.Collections.Immutable;
using Discord;
using Discord.Rest;
using Discord.WebSocket;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;
using ChannelType = PaperDigest.Discord.Wire.ChannelType;
using ChannelPermissions = PaperDigest.Discord.Gateway.Guilds.ChannelPermissions;
using DomainTag = PaperDigest.Ports.ForumTag;
using LibraryChannelType = Discord.ChannelType;
using LibraryFlags = Discord.ChannelFlags;
using Overwrite = PaperDigest.Discord.Wire.Overwrite;
using Rights = PaperDigest.Discord.Wire.Permissions;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>What places are and what we may do there: from the library's cache if it knows them, else asked piece by piece.</summary>
/// <remarks>Rights are computed as our own client does it: the library knows neither time-outs nor the newest rights.</remarks>
internal sealed class LibraryPlaces(LibraryClient client, LibraryCalls calls, TimeProvider time)
{
    private const Rights InDirectChannels =
        Rights.ViewChannel | Rights.SendMessages | Rights.EmbedLinks | Rights.AttachFiles | Rights.ReadMessageHistory;

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    public async Task<ChannelOutcome> DescribeAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        if (client.Socket.GetChannel(channel.Value) is SocketGuildChannel known)
        {
            return Describe(known, RightsIn(known));
        }

        var answer = await calls.AskAsync<IChannel?>(
            async options => await client.Socket.Rest.GetChannelAsync(channel.Value, options), RestTimeouts.Read, cancellationToken);
        return answer switch
        {
            RestAnswer<IChannel?>.Succeeded { Value: null } => new ChannelOutcome.Missing("no such channel"),
            RestAnswer<IChannel?>.Succeeded { Value: IGuildChannel found } => await DescribeInGuildAsync(found, cancellationToken),
            RestAnswer<IChannel?>.Succeeded { Value: { } found } => Describe(found, InDirectChannels),
            _ => Conclude(answer),
        };
    }

    /// <summary>What we may do in a channel the library knows.</summary>
    public Rights RightsIn(SocketGuildChannel channel)
    {
        var guild = channel.Guild;
        var us = guild.CurrentUser;
        return us is null
            ? Rights.None
            : Compute(guild, new OwnMember(new Snowflake(us.Id), [.. us.Roles.Select(role => new Snowflake(role.Id))], us.TimedOutUntil), channel, (channel as SocketThreadChannel)?.ParentChannel);
    }

    /// <summary>Whether we are still in a guild; null if that cannot be told now.</summary>
    public async Task<bool?> TryAskMembershipAsync(Snowflake guild, CancellationToken cancellationToken) =>
        await calls.AskAsync<RestGuild?>(async options => await client.Socket.Rest.GetGuildAsync(guild.Value, options), RestTimeouts.Read, cancellationToken) switch
        {
            RestAnswer<RestGuild?>.Succeeded succeeded => succeeded.Value is not null,
            RestAnswer<RestGuild?>.Refused { Refusal.Code: ErrorCodes.UnknownGuild or ErrorCodes.MissingAccess } => false,
            _ => null,
        };

    /// <summary>What a channel is.</summary>
    public static ChannelKind KindOf(IChannel channel) => ChannelReading.KindOf((ChannelType)(int)(channel.GetChannelType() ?? LibraryChannelType.Category));

    private async Task<ChannelOutcome> DescribeInGuildAsync(IGuildChannel channel, CancellationToken cancellationToken)
    {
        var answer = await calls.AskAsync(
            async options =>
            {
                var rest = client.Socket.Rest;
                var guild = await rest.GetGuildAsync(channel.GuildId, options);
                var us = await rest.GetCurrentUserAsync(options);
                var member = await rest.GetGuildUserAsync(channel.GuildId, us.Id, options);
                var parent = channel is IThreadChannel { CategoryId: { } id } ? await rest.GetChannelAsync(id, options) as IGuildChannel : null;
                return Compute(guild, new OwnMember(new Snowflake(us.Id), [.. member.RoleIds.Select(role => new Snowflake(role))], member.TimedOutUntil), channel, parent);
            },
            RestTimeouts.Read,
            cancellationToken);
        return answer is RestAnswer<Rights>.Succeeded { Value: var rights } ? Describe(channel, rights) : Conclude(answer);
    }

    private Rights Compute(IGuild guild, OwnMember us, IGuildChannel channel, IGuildChannel? parent)
    {
        var place = Write(parent ?? channel);
        var snapshot = new GuildSnapshot
        {
            Id = new Snowflake(guild.Id),
            OwnerId = new Snowflake(guild.OwnerId),
            Roles = guild.Roles.Select(role => new Role(new Snowflake(role.Id), role.Name, (Rights)role.Permissions.RawValue)).ToImmutableDictionary(role => role.Id),
            Channels = ImmutableDictionary<Snowflake, Channel>.Empty.SetItem(place.Id, place),
        };
        return ChannelPermissions.Compute(snapshot, us, Write(channel) with { ParentId = place.Id }, time.GetUtcNow());
    }

    private static Channel Write(IGuildChannel channel) => new()
    {
        Id = new Snowflake(channel.Id),
        Type = (ChannelType)(int)(channel.GetChannelType() ?? LibraryChannelType.Category),
        PermissionOverwrites = channel is IThreadChannel
            ? []
            : [.. channel.PermissionOverwrites.Select(o => new Overwrite(new Snowflake(o.TargetId), (int)o.TargetType, (Rights)o.Permissions.AllowValue, (Rights)o.Permissions.DenyValue))],
    };

    private static ChannelOutcome.Known Describe(IChannel channel, Rights rights) => new(KindOf(channel), channel.Name ?? "", (Ports.Permissions)rights)
    {
        Guild = channel is IGuildChannel { GuildId: var guild } ? new GuildId(guild) : null,
        Parent = channel is IThreadChannel { CategoryId: { } parent } ? new ChannelId(parent) : null,
        Tags = channel is IForumChannel forum ? [.. forum.Tags.Select(tag => new DomainTag(new ForumTagId(tag.Id), tag.Name ?? "", tag.IsModerated))] : [],
        IsTagRequired = channel is IForumChannel { Flags: var flags } && flags.HasFlag(LibraryFlags.RequireTag),
        IsLocked = channel is IThreadChannel { IsLocked: true },
    };

    private static ChannelOutcome Conclude<T>(RestAnswer<T> answer) => answer switch
    {
        RestAnswer<T>.Refused refused => new ChannelOutcome.Missing(refused.Refusal.Reason),
        RestAnswer<T>.NotSent notSent => new ChannelOutcome.NotNow(notSent.RetryAfter, notSent.Reason),
        RestAnswer<T>.Unclear unclear => new ChannelOutcome.NotNow(AskAgain, unclear.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
