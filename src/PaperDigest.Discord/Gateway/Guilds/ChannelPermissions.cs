using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway.Guilds;

/// <summary>What a member may do in a channel. https://discord.com/developers/docs/topics/permissions#permission-overwrites.</summary>
internal static class ChannelPermissions
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    /// <summary>All that a time-out leaves.</summary>
    private const Permissions WhileTimedOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>What needs the right to send.</summary>
    private const Permissions OfSending = Permissions.MentionEveryone | Permissions.EmbedLinks | Permissions.AttachFiles;

    /// <summary>Our rights, implicit rules applied: without sight nothing counts, without sending nothing that comes with it.</summary>
    public static Permissions Compute(GuildSnapshot guild, OwnMember member, Channel channel, DateTimeOffset now)
    {
        var place = channel.IsThread && channel.ParentId is { } parent && guild.Channels.TryGetValue(parent, out var known) ? known : channel;
        var held = OfGuild(guild, member);
        if (held == All)
        {
            return All;
        }

        held = Overwrite(held, guild.Id, member, place.PermissionOverwrites ?? []);
        if (member.TimedOutUntil > now)
        {
            held &= WhileTimedOut;
        }

        if (!held.HasFlag(Permissions.ViewChannel))
        {
            return Permissions.None;
        }

        var sending = channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        return held.HasFlag(sending) ? held : held & ~OfSending;
    }

    private static Permissions OfGuild(GuildSnapshot guild, OwnMember member)
    {
        if (guild.OwnerId == member.Id)
        {
            return All;
        }

        var held = OfRole(guild, guild.Id);
        foreach (var role in member.Roles)
        {
            held |= OfRole(guild, role);
        }

        return held.HasFlag(Permissions.Administrator) ? All : held;
    }

    private static Permissions OfRole(GuildSnapshot guild, Snowflake role) =>
        guild.Roles.TryGetValue(role, out var known) ? known.Permissions : Permissions.None;

    /// <summary>Everyone's first, then all roles' together, then the member's own; in each, what is taken before what is given.</summary>
    private static Permissions Overwrite(Permissions held, Snowflake everyone, OwnMember member, IReadOnlyList<Overwrite> overwrites)
    {
        held = Apply(held, overwrites.Where(o => o.Type == Wire.Overwrite.OfRole && o.Id == everyone));
        held = Apply(held, overwrites.Where(o => o.Type == Wire.Overwrite.OfRole && o.Id != everyone && member.Roles.Contains(o.Id)));
        return Apply(held, overwrites.Where(o => o.Type == Wire.Overwrite.OfMember && o.Id == member.Id));
    }

    private static Permissions Apply(Permissions held, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var overwrite in overwrites)
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }

        return (held & ~deny) | allow;
    }
}
