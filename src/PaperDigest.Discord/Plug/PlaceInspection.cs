using System.Collections.Immutable;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Channel = PaperDigest.Discord.Wire.Channel;

namespace PaperDigest.Discord.Plug;

/// <summary>What places are and what we may do there: from the gateway's tales if it tells of them, else asked piece by piece.</summary>
internal sealed class PlaceInspection(DiscordRest rest, OwnIdentity identity, GuildCache guilds, TimeProvider time)
{
    private const Wire.Permissions InDirectChannels =
        Wire.Permissions.ViewChannel | Wire.Permissions.SendMessages | Wire.Permissions.EmbedLinks
        | Wire.Permissions.AttachFiles | Wire.Permissions.ReadMessageHistory;

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    public async Task<ChannelOutcome> DescribeAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        if (guilds.FindChannel(new Snowflake(channel.Value)) is { } known)
        {
            return Describe(known.Channel, known.Permissions, known.Channel.GuildId is { } home ? guilds.RolesOf(home) : []);
        }

        var answer = await rest.SendAsync(new RestRequest(Routes.Channel(new Snowflake(channel.Value))), WireJson.Shapes.Channel, cancellationToken);
        if (answer is not RestAnswer<Channel>.Succeeded { Value: var found })
        {
            return Conclude(answer);
        }

        return found.GuildId is { } guild
            ? await DescribeInGuildAsync(found, guild, cancellationToken)
            : Describe(found, InDirectChannels, roles: []);
    }

    /// <summary>Whether we are still in a guild; null if that cannot be told now.</summary>
    public async Task<bool?> TryAskMembershipAsync(Snowflake guild, CancellationToken cancellationToken) =>
        await rest.SendAsync(new RestRequest(Routes.Guild(guild)), WireJson.Shapes.Guild, cancellationToken) switch
        {
            RestAnswer<Guild>.Succeeded => true,
            RestAnswer<Guild>.Refused { Refusal.Code: ErrorCodes.UnknownGuild or ErrorCodes.MissingAccess } => false,
            _ => null,
        };

    private async Task<ChannelOutcome> DescribeInGuildAsync(Channel channel, Snowflake guildId, CancellationToken cancellationToken)
    {
        var us = await identity.AskUserAsync(cancellationToken);
        var guild = await rest.SendAsync(new RestRequest(Routes.Guild(guildId)), WireJson.Shapes.Guild, cancellationToken);
        if (us is not RestAnswer<User>.Succeeded { Value: var user })
        {
            return Conclude(us);
        }

        var member = await rest.SendAsync(new RestRequest(Routes.Member(guildId, user.Id)), WireJson.Shapes.Member, cancellationToken);
        var place = await AskParentAsync(channel, cancellationToken);
        return (guild, member, place) switch
        {
            (RestAnswer<Guild>.Succeeded g, RestAnswer<Member>.Succeeded m, RestAnswer<Channel>.Succeeded p) =>
                Describe(channel, Compute(g.Value, user.Id, m.Value, channel, p.Value), g.Value.Roles ?? []),
            (RestAnswer<Guild>.Succeeded, RestAnswer<Member>.Succeeded, var other) => Conclude(other),
            (RestAnswer<Guild>.Succeeded, var other, _) => Conclude(other),
            var (other, _, _) => Conclude(other),
        };
    }

    /// <summary>A thread's rights are its parent's.</summary>
    private async Task<RestAnswer<Channel>> AskParentAsync(Channel channel, CancellationToken cancellationToken) =>
        channel is { IsThread: true, ParentId: { } parent }
            ? await rest.SendAsync(new RestRequest(Routes.Channel(parent)), WireJson.Shapes.Channel, cancellationToken)
            : new RestAnswer<Channel>.Succeeded(channel);

    private Wire.Permissions Compute(Guild guild, Snowflake us, Member member, Channel channel, Channel parent)
    {
        var snapshot = new GuildSnapshot
        {
            Id = guild.Id,
            OwnerId = guild.OwnerId,
            Roles = (guild.Roles ?? []).ToImmutableDictionary(role => role.Id),
            Channels = ImmutableDictionary<Snowflake, Channel>.Empty.SetItem(parent.Id, parent),
        };
        return ChannelPermissions.Compute(snapshot, new OwnMember(us, member.Roles ?? [], member.CommunicationDisabledUntil), channel, time.GetUtcNow());
    }

    private static ChannelOutcome.Known Describe(Channel channel, Wire.Permissions permissions, IEnumerable<Role> roles) =>
        new(ChannelReading.KindOf(channel.Type), channel.Name ?? "", (Ports.Permissions)permissions)
        {
            Guild = channel.GuildId is { } guild ? new GuildId(guild.Value) : null,
            Parent = channel is { IsThread: true, ParentId: { } parent } ? new ChannelId(parent.Value) : null,
            Tags = [.. (channel.AvailableTags ?? []).Select(tag => new ForumTag(new ForumTagId(tag.Id.Value), tag.Name ?? "", tag.Moderated))],
            MentionableRoles = [.. roles.Where(role => role.Mentionable).Select(role => new RoleId(role.Id.Value))],
            IsTagRequired = channel.Flags.HasFlag(ChannelFlags.RequireTag),
            IsLocked = channel.ThreadMetadata?.Locked == true,
        };

    private static ChannelOutcome Conclude<T>(RestAnswer<T> answer) => answer switch
    {
        RestAnswer<T>.Refused refused => new ChannelOutcome.Missing(refused.Refusal.Reason),
        RestAnswer<T>.NotSent notSent => new ChannelOutcome.NotNow(notSent.RetryAfter, notSent.Reason),
        RestAnswer<T>.Unclear unclear => new ChannelOutcome.NotNow(AskAgain, unclear.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
