using System.Runtime.InteropServices;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>All messages, ephemeral ones included.</summary>
public sealed class MessageBook
{
    private readonly WorldGround _ground;
    private readonly ChannelBook _channels;
    private readonly Dictionary<Snowflake, Message> _messages = [];
    private readonly Dictionary<Snowflake, List<Snowflake>> _byChannel = [];

    internal MessageBook(WorldGround ground, ChannelBook channels)
    {
        _ground = ground;
        _channels = channels;
    }

    /// <summary>The message with this id, if it stands.</summary>
    public Message? Find(Snowflake id)
    {
        lock (_ground.Gate)
        {
            return _messages.GetValueOrDefault(id);
        }
    }

    /// <summary>A channel's messages, oldest first, ephemeral ones included.</summary>
    public IReadOnlyList<Message> In(Snowflake channelId)
    {
        lock (_ground.Gate)
        {
            return _byChannel.TryGetValue(channelId, out var ids) ? [.. ids.Select(id => _messages[id])] : [];
        }
    }

    /// <summary>What the bot itself sent into a channel, oldest first, without ephemeral answers, notices and followers' copies: what a test counts.</summary>
    public IReadOnlyList<Message> ByBot(Snowflake channelId) =>
        [.. In(channelId).Where(message => message is { IsEphemeral: false, IsNotice: false }
            && message.AuthorId == World.ApplicationId && !message.Marks.HasFlag(MessageMarks.IsCrosspost))];

    /// <summary>Posts a message; brings an archived thread back.</summary>
    public Message Post(Message message)
    {
        lock (_ground.Gate)
        {
            _messages.Add(message.Id, message);
            ref var ids = ref CollectionsMarshal.GetValueRefOrAddDefault(_byChannel, message.ChannelId, out _);
            (ids ??= []).Add(message.Id);
            if (!message.IsEphemeral)
            {
                Touch(_channels.Get(message.ChannelId), message);
            }

            _ground.Raise(new WorldEvent.MessageCreated(message));
            return message;
        }
    }

    /// <summary>A person's plain message.</summary>
    public Message Write(Snowflake channelId, Snowflake authorId, string content) =>
        Post(new Message { Id = _ground.Ids.Next(), ChannelId = channelId, AuthorId = authorId, Content = content });

    /// <summary>Changes a message.</summary>
    public Message Change(Snowflake id, Func<Message, Message> change)
    {
        lock (_ground.Gate)
        {
            var message = _messages[id] = change(_messages[id]);
            _ground.Raise(new WorldEvent.MessageChanged(message));
            return message;
        }
    }

    /// <summary>Deletes a message; nothing happens if it is gone.</summary>
    public void Delete(Snowflake id)
    {
        lock (_ground.Gate)
        {
            if (_messages.Remove(id, out var message))
            {
                _byChannel[message.ChannelId].Remove(id);
                _ground.Raise(new WorldEvent.MessageDeleted(message));
            }
        }
    }

    private void Touch(Channel channel, Message message)
    {
        if (channel.Thread is { IsArchived: true, IsLocked: false })
        {
            channel = _channels.Change(channel.Id, thread => thread with
            {
                Thread = thread.Thread! with { IsArchived = false, ArchiveChangedAt = _ground.Time.GetUtcNow() }, // checked above
            });
        }

        _channels.ChangeSilently(channel.Id, before => before with
        {
            LastMessageId = message.Id,
            Thread = before.Thread is { } thread ? thread with { MessageCount = thread.MessageCount + 1 } : null,
        });
    }
}
