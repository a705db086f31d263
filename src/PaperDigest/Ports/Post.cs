using System.Collections.Immutable;
using PaperDigest.Messages;

namespace PaperDigest.Ports;

/// <summary>Something on its way to Discord.</summary>
public abstract record Post
{
    private Post()
    {
    }

    /// <summary>A message into a channel, a thread or a direct channel.</summary>
    /// <param name="Channel">Where to.</param>
    /// <param name="Message">What it says.</param>
    /// <param name="Nonce">At most 25 characters; the same for every attempt at the same message, so that Discord posts it once. None: not repeated when unclear.</param>
    public sealed record ToChannel(ChannelId Channel, Message Message, string? Nonce) : Post
    {
        /// <summary>
        /// How long the same nonce may be sent again. Discord remembers it for "a few minutes", no exact figure is published:
        /// https://discord.com/developers/docs/resources/message#create-message (enforce_nonce).
        /// </summary>
        public static readonly TimeSpan NonceWindow = TimeSpan.FromMinutes(2);

        /// <summary>Whether the poster wants to know if it can be published: then <see cref="PostOutcome.Posted.CanPublish"/> tells.</summary>
        public bool AsksToPublish { get; init; }
    }

    /// <summary>A thread that begins at a message. Doing it twice is the same as doing it once: a message has one thread.</summary>
    /// <param name="Channel">The message's.</param>
    /// <param name="From">The message.</param>
    /// <param name="Name">Plain, one line, at most <see cref="MessageLimits.ThreadNameCharacters"/>.</param>
    public sealed record StartsThread(ChannelId Channel, MessageId From, string Name) : Post;

    /// <summary>A post in a forum: a thread with its first message. Discord compares no nonces here, so an unclear one must be looked for.</summary>
    /// <param name="Forum">Which forum.</param>
    /// <param name="Title">Plain, one line, at most <see cref="MessageLimits.ThreadNameCharacters"/>.</param>
    /// <param name="Tags">Applied to it, at most <see cref="MessageLimits.TagsOnPost"/>; one that is gone is left out.</param>
    /// <param name="First">Its first message.</param>
    public sealed record ToForum(ChannelId Forum, string Title, ImmutableArray<ForumTagId> Tags, Message First) : Post;

    /// <summary>A message of an announcement channel, shown in all channels that follow it. Doing it twice is the same as doing it once.</summary>
    public sealed record Publishes(ChannelId Channel, MessageId Message) : Post;
}
