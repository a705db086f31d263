using Discord;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<Discord.IUserMessage>;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Posts what the domain asks for. The library sends no nonces: what is unclear must be looked for.</summary>
internal sealed class LibraryPosts(LibraryCalls calls, LibraryChannels channels, LibraryThreads threads)
{
    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken) => post switch
    {
        Post.ToChannel message => PostAsync(message, cancellationToken),
        Post.StartsThread thread => threads.StartAsync(thread, cancellationToken),
        Post.ToForum forumPost => threads.OpenAsync(forumPost, cancellationToken),
        Post.Publishes published => PublishAsync(published, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(post)),
    };

    private async Task<PostOutcome> PostAsync(Post.ToChannel post, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(post.Channel, cancellationToken);
        if (found is not RestAnswer<IChannel>.Succeeded { Value: var channel })
        {
            return Conclude(found);
        }

        if (channel is not IMessageChannel place)
        {
            return new PostOutcome.Refused(RefusalKind.Gone, "not a channel for messages");
        }

        var answer = await SendAsync(place, post, cancellationToken);
        if (answer is Answer.Refused { Refusal.Action: ErrorAction.Unarchive } && await threads.TryUnarchiveAsync(place, cancellationToken))
        {
            answer = await SendAsync(place, post, cancellationToken);
        }

        return answer is Answer.Succeeded { Value: var message }
            ? new PostOutcome.Posted(post.Channel, new MessageId(message.Id)) { CanPublish = post.AsksToPublish && channel is INewsChannel }
            : PostReading.Conclude(answer);
    }

    private Task<Answer> SendAsync(IMessageChannel place, Post.ToChannel post, CancellationToken cancellationToken)
    {
        var message = post.Message;
        return calls.AskAsync(
            options => message.Attachments.IsEmpty
                ? place.SendMessageAsync(
                    LibraryMessages.Text(message),
                    embeds: LibraryMessages.Cards(message),
                    components: LibraryMessages.FindControls(message),
                    allowedMentions: LibraryMessages.Mentions(message),
                    options: options)
                : place.SendFilesAsync(
                    LibraryMessages.Files(message),
                    LibraryMessages.Text(message),
                    embeds: LibraryMessages.Cards(message),
                    components: LibraryMessages.FindControls(message),
                    allowedMentions: LibraryMessages.Mentions(message),
                    options: options),
            RestTimeouts.Send,
            cancellationToken);
    }

    /// <summary>The library publishes through the message, which it must have first.</summary>
    private async Task<PostOutcome> PublishAsync(Post.Publishes post, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(post.Channel, cancellationToken);
        if (found is not RestAnswer<IChannel>.Succeeded { Value: var channel })
        {
            return Conclude(found);
        }

        if (channel is not INewsChannel place)
        {
            return new PostOutcome.Refused(RefusalKind.Message, "not an announcement channel");
        }

        var answer = await calls.DoAsync(
            async options =>
            {
                if (await place.GetMessageAsync(post.Message.Value, CacheMode.AllowDownload, options) is IUserMessage message)
                {
                    await message.CrosspostAsync(options);
                }
            },
            RestTimeouts.Send,
            cancellationToken);
        return answer is RestAnswer<ReadOnlyMemory<byte>>.Succeeded or RestAnswer<ReadOnlyMemory<byte>>.Refused { Refusal.Action: ErrorAction.AlreadyDone }
            ? new PostOutcome.Posted(post.Channel, post.Message)
            : PostReading.Conclude(answer);
    }

    /// <summary>Only the channel was asked for: nothing was posted.</summary>
    public static PostOutcome Conclude(RestAnswer<IChannel> answer) => PostReading.Conclude(answer) switch
    {
        PostOutcome.Unclear unclear => new PostOutcome.NotSent(TimeSpan.FromSeconds(30), unclear.Reason),
        var other => other,
    };
}
