using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Who may do what where.</summary>
/// <remarks>https://docs.discord.com/developers/topics/permissions#permission-overwrites</remarks>
public sealed class Access
{
    // "In DMs fixed" (protocol of interactions): what app_permissions says there.
    internal const Rights InDirectMessages =
        Rights.ViewChannel | Rights.SendMessages | Rights.ReadMessageHistory | Rights.AttachFiles
        | Rights.EmbedLinks | Rights.MentionEveryone | Rights.AddReactions | Rights.UseExternalEmojis;

    private const Rights LeftInTimeout = Rights.ViewChannel | Rights.ReadMessageHistory;

    private const Rights VoidWithoutSending = Rights.MentionEveryone | Rights.AttachFiles | Rights.EmbedLinks;

    private readonly World _world;

    internal Access(World world) => _world = world;

    /// <summary>What a user may do in the server as a whole; nothing for strangers.</summary>
    public Rights Everywhere(Snowflake guildId, Snowflake userId)
    {
        if (_world.Guilds.FindMember(guildId, userId) is not { } member || _world.Guilds.Find(guildId) is not { } guild)
        {
            return Rights.None;
        }

        if (guild.OwnerId == userId)
        {
            return RightNames.All;
        }

        var sum = member.RoleIds.Append(guildId)
            .Select(_world.Guilds.FindRole)
            .Aggregate(Rights.None, (set, role) => set | (role?.Rights ?? Rights.None));
        return sum.HasFlag(Rights.Administrator) ? RightNames.All : sum;
    }

    /// <summary>What a user may do in a channel, implicit rules applied; nothing for strangers.</summary>
    public Rights In(Channel channel, Snowflake userId)
    {
        if (channel.GuildId is not { } guildId)
        {
            return channel.RecipientIds.Contains(userId) ? InDirectMessages : Rights.None;
        }

        var everywhere = Everywhere(guildId, userId);
        if (everywhere.HasFlag(Rights.Administrator))
        {
            return everywhere;
        }

        var place = channel.IsThread && channel.ParentId is { } parent ? _world.Channels.Find(parent) ?? channel : channel;
        var member = _world.Guilds.FindMember(guildId, userId);
        return member is null
            ? Rights.None
            : WithImplicitRules(WithOverwrites(everywhere, place.Overwrites, member), channel.IsThread, IsTimedOut(member));
    }

    /// <summary>Whether a user may do all of <paramref name="needed"/> in a channel.</summary>
    public bool Allows(Channel channel, Snowflake userId, Rights needed) => In(channel, userId).HasFlag(needed);

    private static Rights WithOverwrites(Rights set, ImmutableArray<Overwrite> overwrites, Member member)
    {
        var everyone = overwrites.FirstOrDefault(overwrite => overwrite.TargetId == member.GuildId);
        set = Apply(set, everyone?.Deny, everyone?.Allow);
        var roles = overwrites.Where(overwrite => !overwrite.IsMember && member.RoleIds.Contains(overwrite.TargetId)).ToArray();
        set = Apply(
            set,
            roles.Aggregate(Rights.None, (sum, overwrite) => sum | overwrite.Deny),
            roles.Aggregate(Rights.None, (sum, overwrite) => sum | overwrite.Allow));
        var own = overwrites.FirstOrDefault(overwrite => overwrite.IsMember && overwrite.TargetId == member.UserId);
        return Apply(set, own?.Deny, own?.Allow);
    }

    private static Rights Apply(Rights set, Rights? deny, Rights? allow) =>
        (set & ~(deny ?? Rights.None)) | (allow ?? Rights.None);

    private static Rights WithImplicitRules(Rights set, bool isThread, bool isTimedOut)
    {
        if (!set.HasFlag(Rights.ViewChannel))
        {
            return Rights.None;
        }

        var sending = isThread ? Rights.SendMessagesInThreads : Rights.SendMessages;
        set = set.HasFlag(sending) ? set : set & ~VoidWithoutSending;
        return isTimedOut ? set & LeftInTimeout : set;
    }

    private bool IsTimedOut(Member member) => member.TimedOutUntil > _world.Time.GetUtcNow();
}
