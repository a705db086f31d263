using Discord;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<Discord.IThreadChannel>;
using LibraryTag = Discord.ForumTag;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Opens threads and forum posts.</summary>
internal sealed class LibraryThreads(LibraryCalls calls, LibraryChannels channels)
{
    /// <summary>Repeatable: a message has one thread, whose id is the message's. The library begins it at the message, which it must have first.</summary>
    public async Task<PostOutcome> StartAsync(Post.StartsThread post, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(post.Channel, cancellationToken);
        if (found is not RestAnswer<IChannel>.Succeeded { Value: ITextChannel place })
        {
            return Conclude(found, "not a channel for threads");
        }

        var kind = place is INewsChannel ? ThreadType.NewsThread : ThreadType.PublicThread;
        var answer = await calls.AskAsync<IThreadChannel?>(
            async options => await place.GetMessageAsync(post.From.Value, CacheMode.AllowDownload, options) is { } message
                ? await place.CreateThreadAsync(post.Name, kind, ThreadArchiveDuration.OneWeek, message, options: options)
                : null,
            RestTimeouts.Send,
            cancellationToken);
        return answer switch
        {
            RestAnswer<IThreadChannel?>.Succeeded { Value: { } thread } => new PostOutcome.Posted(new ChannelId(thread.Id), post.From),
            RestAnswer<IThreadChannel?>.Succeeded => new PostOutcome.Refused(RefusalKind.Message, "the message is gone"),
            RestAnswer<IThreadChannel?>.Refused { Refusal.Action: ErrorAction.AlreadyDone } => new PostOutcome.Posted(new ChannelId(post.From.Value), post.From),
            _ => PostReading.Conclude(answer),
        };
    }

    /// <summary>The first message bears the thread's id.</summary>
    public async Task<PostOutcome> OpenAsync(Post.ToForum post, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(post.Forum, cancellationToken);
        if (found is not RestAnswer<IChannel>.Succeeded { Value: IForumChannel forum })
        {
            return Conclude(found, "not a forum");
        }

        var tags = forum.Tags.Where(tag => post.Tags.Contains(new ForumTagId(tag.Id))).ToArray();
        var answer = await OpenAsync(forum, post, tags, cancellationToken);
        if (answer is Answer.Refused { Refusal.Code: ErrorCodes.UnknownTag })
        {
            answer = await OpenAsync(forum, post, [], cancellationToken);
        }

        return answer is Answer.Succeeded { Value: var thread }
            ? new PostOutcome.Posted(new ChannelId(thread.Id), new MessageId(thread.Id))
            : PostReading.Conclude(answer);
    }

    /// <summary>Opens an archived thread again; what is locked stays as it is.</summary>
    public async Task<bool> TryUnarchiveAsync(IMessageChannel channel, CancellationToken cancellationToken) =>
        channel is IThreadChannel thread
        && await calls.DoAsync(
            options => thread.ModifyAsync((ThreadChannelProperties change) => change.Archived = false, options),
            RestTimeouts.Read,
            cancellationToken) is RestAnswer<ReadOnlyMemory<byte>>.Succeeded;

    private Task<Answer> OpenAsync(IForumChannel forum, Post.ToForum post, LibraryTag[] tags, CancellationToken cancellationToken)
    {
        var first = post.First;
        return calls.AskAsync(
            options => first.Attachments.IsEmpty
                ? forum.CreatePostAsync(
                    post.Title,
                    ThreadArchiveDuration.OneWeek,
                    text: LibraryMessages.Text(first),
                    embeds: LibraryMessages.Cards(first),
                    components: LibraryMessages.FindControls(first),
                    allowedMentions: LibraryMessages.Mentions(first),
                    tags: tags,
                    options: options)
                : forum.CreatePostWithFilesAsync(
                    post.Title,
                    LibraryMessages.Files(first),
                    ThreadArchiveDuration.OneWeek,
                    text: LibraryMessages.Text(first),
                    embeds: LibraryMessages.Cards(first),
                    components: LibraryMessages.FindControls(first),
                    allowedMentions: LibraryMessages.Mentions(first),
                    tags: tags,
                    options: options),
            RestTimeouts.Send,
            cancellationToken);
    }

    private static PostOutcome Conclude(RestAnswer<IChannel> found, string otherwise) => found is RestAnswer<IChannel>.Succeeded
        ? new PostOutcome.Refused(RefusalKind.Gone, otherwise)
        : LibraryPosts.Conclude(found);
}
