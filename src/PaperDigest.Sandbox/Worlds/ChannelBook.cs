using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>All channels, threads and direct messages.</summary>
public sealed class ChannelBook
{
    private readonly WorldGround _ground;
    private readonly Dictionary<Snowflake, Channel> _channels = [];

    internal ChannelBook(WorldGround ground) => _ground = ground;

    /// <summary>Every channel, oldest first.</summary>
    public IReadOnlyList<Channel> All => Read(() => _channels.Values.OrderBy(channel => channel.Id).ToArray());

    /// <summary>The channel with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Channel Get(Snowflake id) => Find(id) ?? throw new KeyNotFoundException($"No channel {id}.");

    /// <summary>The channel with this id, if there is one.</summary>
    public Channel? Find(Snowflake id) => Read(() => _channels.GetValueOrDefault(id));

    /// <summary>The channel of this name in a server.</summary>
    public Channel Named(string name, Guild guild) =>
        In(guild.Id).First(channel => string.Equals(channel.Name, name, StringComparison.Ordinal));

    /// <summary>A server's channels and threads, in their order.</summary>
    public IReadOnlyList<Channel> In(Snowflake guildId) =>
        Read(() => _channels.Values.Where(channel => channel.GuildId == guildId)
            .OrderBy(channel => channel.Position).ThenBy(channel => channel.Id).ToArray());

    /// <summary>The threads of a channel, oldest first.</summary>
    public IReadOnlyList<Channel> ThreadsOf(Snowflake channelId) =>
        Read(() => _channels.Values.Where(channel => channel.IsThread && channel.ParentId == channelId)
            .OrderBy(channel => channel.Id).ToArray());

    /// <summary>The direct messages between two users, if they were opened.</summary>
    public Channel? FindDirect(Snowflake one, Snowflake other) =>
        Read(() => _channels.Values.FirstOrDefault(channel =>
            channel.IsDirectMessage && channel.RecipientIds.Contains(one) && channel.RecipientIds.Contains(other)));

    /// <summary>The direct messages between two users, opened if need be.</summary>
    public Channel OpenDirect(Snowflake one, Snowflake other)
    {
        lock (_ground.Gate)
        {
            return FindDirect(one, other) ?? Add(new Channel
            {
                Id = _ground.Ids.Next(),
                Kind = ChannelKind.DirectMessage,
                RecipientIds = [one, other],
            });
        }
    }

    /// <summary>Adds a channel or thread.</summary>
    public Channel Add(Channel channel)
    {
        lock (_ground.Gate)
        {
            _channels.Add(channel.Id, channel);
            _ground.Raise(new WorldEvent.ChannelCreated(channel));
            return channel;
        }
    }

    /// <summary>Changes a channel or thread and tells the bot.</summary>
    public Channel Change(Snowflake id, Func<Channel, Channel> change)
    {
        lock (_ground.Gate)
        {
            var channel = ChangeSilently(id, change);
            _ground.Raise(new WorldEvent.ChannelChanged(channel));
            return channel;
        }
    }

    /// <summary>Deletes a channel with its threads.</summary>
    public void Delete(Snowflake id)
    {
        lock (_ground.Gate)
        {
            if (!_channels.Remove(id, out var channel))
            {
                return;
            }

            foreach (var thread in ThreadsOf(id))
            {
                _channels.Remove(thread.Id);
            }

            _ground.Raise(new WorldEvent.ChannelDeleted(channel));
        }
    }

    /// <summary>Allows (true), denies (false) or inherits (null) permissions of a role in a channel.</summary>
    public Channel SetForRole(Snowflake id, Snowflake roleId, Rights permissions, bool? isAllowed) =>
        Change(id, channel => channel with { Overwrites = With(channel.Overwrites, roleId, isMember: false, permissions, isAllowed) });

    /// <summary>Allows (true), denies (false) or inherits (null) permissions of one user, also the bot, in a channel.</summary>
    public Channel SetForUser(Snowflake id, Snowflake userId, Rights permissions, bool? isAllowed) =>
        Change(id, channel => channel with { Overwrites = With(channel.Overwrites, userId, isMember: true, permissions, isAllowed) });

    /// <summary>For what Discord sends no CHANNEL_UPDATE about, such as the newest message.</summary>
    internal Channel ChangeSilently(Snowflake id, Func<Channel, Channel> change)
    {
        lock (_ground.Gate)
        {
            return _channels[id] = change(Get(id));
        }
    }

    private static ImmutableArray<Overwrite> With(
        ImmutableArray<Overwrite> overwrites, Snowflake target, bool isMember, Rights permission, bool? isAllowed)
    {
        var old = overwrites.FirstOrDefault(overwrite => overwrite.TargetId == target)
            ?? new Overwrite(target, isMember, Rights.None, Rights.None);
        var changed = old with
        {
            Allow = isAllowed == true ? old.Allow | permission : old.Allow & ~permission,
            Deny = isAllowed == false ? old.Deny | permission : old.Deny & ~permission,
        };
        var others = overwrites.Where(overwrite => overwrite.TargetId != target);
        return changed is { Allow: Rights.None, Deny: Rights.None } ? [.. others] : [.. others, changed];
    }

    private T Read<T>(Func<T> read)
    {
        lock (_ground.Gate)
        {
            return read();
        }
    }
}
