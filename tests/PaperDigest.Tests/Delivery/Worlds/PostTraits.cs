using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>What all kinds of posts have, or have not.</summary>
internal static class PostTraits
{
    extension(Post post)
    {
        /// <summary>The channel it is sent to.</summary>
        public ChannelId Target => post switch
        {
            Post.ToChannel message => message.Channel,
            Post.StartsThread thread => thread.Channel,
            Post.ToForum forumPost => forumPost.Forum,
            Post.Publishes published => published.Channel,
            _ => throw new ArgumentOutOfRangeException(nameof(post)),
        };

        public string? Nonce => (post as Post.ToChannel)?.Nonce;

        /// <summary>What it shows; empty if nothing.</summary>
        public Message Message => post switch
        {
            Post.ToChannel message => message.Message,
            Post.ToForum forumPost => forumPost.First,
            _ => new Message(),
        };
    }
}
