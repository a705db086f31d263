using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Posts;

/// <summary>Puts the bot's drafts into the world: new messages, and changes of old ones.</summary>
internal sealed class Posting(World world)
{
    private const int ReplyKind = 19;

    private readonly PingReader _pings = new(world);

    /// <summary>Create Message, after the form was found valid.</summary>
    public RestAnswer Create(Channel channel, MessageDraft draft)
    {
        if (draft is { EnforcesNonce: true, Nonce: { } nonce } && world.Nonces.FindMessage(World.ApplicationId, nonce.ToString()) is { } earlier)
        {
            return world.Messages.Find(earlier) is { } old ? RestAnswer.Ok(MessageShape.OfCreated(world, old)) : ApiError.UnknownMessage;
        }

        var refusal = FindRefusal(channel, draft);
        if (refusal is not null)
        {
            return refusal;
        }

        var message = world.Messages.Post(Build(channel, WithoutForbiddenEmbeds(channel, draft), World.ApplicationId));
        if (message.Nonce is { } given)
        {
            world.Nonces.Remember(World.ApplicationId, given.ToString(), message.Id);
        }

        return RestAnswer.Ok(MessageShape.OfCreated(world, message));
    }

    /// <summary>A draft as a message, not yet posted.</summary>
    public Message Build(Channel channel, MessageDraft draft, Snowflake authorId)
    {
        var content = draft.Content ?? "";
        var components = draft.Components ?? Message.NoParts;
        return new Message
        {
            Id = world.NextId(),
            ChannelId = channel.Id,
            AuthorId = authorId,
            Kind = draft.RepliesTo is null ? 0 : ReplyKind,
            Content = content,
            Embeds = draft.Embeds ?? Message.NoParts,
            Components = components,
            Attachments = draft.Attachments ?? Message.NoParts,
            Marks = draft.Marks ?? MessageMarks.None,
            Nonce = draft.Nonce,
            RepliesTo = draft.RepliesTo is { } target && world.Messages.Find(target) is not null ? target : null,
            Pings = _pings.Read(channel, authorId, PingReader.TextOf(content, components), draft.Mentions),
        };
    }

    /// <summary>Changes what the draft names and keeps the rest.</summary>
    public Message Edit(Message before, MessageDraft draft)
    {
        var channel = world.Channels.Get(before.ChannelId);
        return world.Messages.Change(before.Id, message =>
        {
            var after = message with
            {
                Content = draft.Content ?? message.Content,
                Embeds = draft.Embeds ?? message.Embeds,
                Components = draft.Components ?? message.Components,
                Attachments = draft.Attachments ?? message.Attachments,
                Marks = MarksAfterEdit(message.Marks, draft.Marks),
                EditedAt = world.Time.GetUtcNow(),
            };
            return after with
            {
                Pings = _pings.Read(channel, message.AuthorId, PingReader.TextOf(after.Content, after.Components), draft.Mentions),
            };
        });
    }

    /// <summary>Why the bot may not write a message here, if so.</summary>
    public RestAnswer? FindRefusal(Channel channel, MessageDraft draft)
    {
        if (channel.IsDirectMessage)
        {
            return FindDirectRefusal(channel);
        }

        var rights = world.Access.In(channel, World.ApplicationId);
        var sending = channel.IsThread ? Rights.SendMessagesInThreads : Rights.SendMessages;
        return channel switch
        {
            _ when !rights.HasFlag(Rights.ViewChannel) => ApiError.MissingAccess,
            { Kind: ChannelKind.Forum } => ApiError.CannotSendIntoForum,
            { HoldsMessages: false } => ApiError.NotATextChannel,
            { Thread.IsLocked: true } when !rights.HasFlag(Rights.ManageThreads) => ApiError.ThreadLocked,
            _ when !rights.HasFlag(sending) => ApiError.MissingPermissions,
            _ => FindPartRefusal(rights, draft),
        };
    }

    private RestAnswer? FindPartRefusal(Rights rights, MessageDraft draft)
    {
        if (draft.HasFiles && !rights.HasFlag(Rights.AttachFiles))
        {
            return ApiError.MissingPermissions;
        }

        // Reports vary; the strict one: a message of embeds alone is refused, beside text they vanish
        // (https://github.com/discord/discord-api-docs/issues/2601).
        if (draft.HasEmbeds && string.IsNullOrEmpty(draft.Content) && !rights.HasFlag(Rights.EmbedLinks))
        {
            return ApiError.MissingPermissions;
        }

        if (draft.RepliesTo is not { } target)
        {
            return null;
        }

        return !rights.HasFlag(Rights.ReadMessageHistory) ? ApiError.ReplyWithoutHistory
            : draft.RepliesOnlyIfThere && world.Messages.Find(target) is null ? UnknownReference()
            : null;
    }

    private RestAnswer? FindDirectRefusal(Channel channel)
    {
        var personId = channel.RecipientIds.First(id => id != World.ApplicationId);
        var person = world.Users.Get(personId);
        var sharesGuild = world.Guilds.GuildsOf(personId).Any(guild => world.Guilds.FindMember(guild.Id, World.ApplicationId) is not null);
        return !person.AcceptsDirectMessages || person.IsBot ? ApiError.CannotMessageUser
            : !sharesGuild && !person.HasInstalledApp ? ApiError.NoMutualGuild
            : null;
    }

    private MessageDraft WithoutForbiddenEmbeds(Channel channel, MessageDraft draft) =>
        world.Access.Allows(channel, World.ApplicationId, Rights.EmbedLinks) ? draft : draft with { Embeds = null };

    private static MessageMarks MarksAfterEdit(MessageMarks before, MessageMarks? wanted)
    {
        const MessageMarks Changeable = MessageMarks.SuppressEmbeds;
        return wanted is { } marks
            ? (before & ~Changeable) | (marks & (Changeable | MessageMarks.IsComponentsV2))
            : before;
    }

    private static RestAnswer UnknownReference()
    {
        var errors = new FormErrors();
        errors.Add(["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        return errors.ToAnswer();
    }
}
