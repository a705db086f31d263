using PaperDigest.Delivery;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Page = System.Collections.Generic.IReadOnlyList<PaperDigest.Discord.Plug.SeenMessage>;

namespace PaperDigest.Discord.Plug;

/// <summary>Looks for our own posts: in a channel's history, and in the threads of a forum.</summary>
internal sealed class PostFinding(IChannelHistory history)
{
    /// <summary>The most Discord gives at once. https://discord.com/developers/docs/resources/message#get-channel-messages.</summary>
    public const int PageSize = 100;

    /// <summary>A channel that moves faster than this cannot be read to the end.</summary>
    private const int MaxPages = 50;

    /// <summary>Our clock and Discord's may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public async Task<LookupOutcome> FindAsync(Post post, PartMark mark, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (await history.AskOwnIdAsync(cancellationToken) is var asked && asked is not RestAnswer<Snowflake>.Succeeded { Value: var us })
        {
            return LookupReading.Conclude(asked);
        }

        var after = Snowflake.At(since - Skew);
        return post switch
        {
            Post.ToChannel message => await ReadChannelAsync(message, mark, after, us, cancellationToken),
            Post.ToForum forumPost => await ReadForumAsync(new Snowflake(forumPost.Forum.Value), mark, after, us, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(post)),
        };
    }

    private async Task<LookupOutcome> ReadChannelAsync(Post.ToChannel post, PartMark mark, Snowflake after, Snowflake us, CancellationToken cancellationToken)
    {
        var outcome = await ReadHistoryAsync(new Snowflake(post.Channel.Value), mark, after, us, cancellationToken);
        return outcome is LookupOutcome.Found found && post.AsksToPublish
            ? found with { CanPublish = await history.DescribeAsync(post.Channel, cancellationToken) is not ChannelOutcome.Known { Kind: not ChannelKind.Announcement } }
            : outcome;
    }

    /// <summary>Every post we opened there since: its first message says which part it is.</summary>
    private async Task<LookupOutcome> ReadForumAsync(Snowflake forum, PartMark mark, Snowflake after, Snowflake us, CancellationToken cancellationToken)
    {
        var listed = await history.ListPostsAsync(forum, us, after, cancellationToken);
        if (listed is not RestAnswer<IReadOnlyList<Snowflake>>.Succeeded { Value: var threads })
        {
            return LookupReading.Conclude(listed);
        }

        foreach (var thread in threads)
        {
            // The first message has its thread's id: reading begins right before it.
            var outcome = await ReadHistoryAsync(thread, mark, new Snowflake(thread.Value - 1), us, cancellationToken);
            if (outcome is not LookupOutcome.Absent)
            {
                return outcome;
            }
        }

        return new LookupOutcome.Absent();
    }

    private async Task<LookupOutcome> ReadHistoryAsync(Snowflake channel, PartMark mark, Snowflake after, Snowflake us, CancellationToken cancellationToken)
    {
        var sawAny = false;
        for (var i = 0; i < MaxPages; i++)
        {
            var answer = await history.ReadAsync(channel, after, cancellationToken);
            if (answer is not RestAnswer<Page>.Succeeded { Value: var page })
            {
                return LookupReading.Conclude(answer);
            }

            if (page.Where(message => message.Author == us && message.Text.Contains(mark.Shown, StringComparison.Ordinal)).ToList() is [var found, ..])
            {
                return new LookupOutcome.Found(new ChannelId(channel.Value), new MessageId(found.Id.Value));
            }

            sawAny |= page.Count > 0;
            if (page.Count < PageSize)
            {
                return sawAny ? new LookupOutcome.Absent() : await JudgeEmptinessAsync(new ChannelId(channel.Value), cancellationToken);
            }

            after = page.Max(message => message.Id);
        }

        return new LookupOutcome.Unreadable(LookupOutcome.Unreadable.TooMuch);
    }

    /// <summary>Without the right to read it, history is an empty list and not an error: then it proves nothing.</summary>
    private async Task<LookupOutcome> JudgeEmptinessAsync(ChannelId channel, CancellationToken cancellationToken) =>
        await history.DescribeAsync(channel, cancellationToken) switch
        {
            ChannelOutcome.Known { OurPermissions: var held } when held.HasFlag(Ports.Permissions.ReadMessageHistory) => new LookupOutcome.Absent(),
            ChannelOutcome.Known => new LookupOutcome.Unreadable(LookupOutcome.Unreadable.NoRight),
            ChannelOutcome.Missing missing => new LookupOutcome.Unreadable(missing.Reason),
            ChannelOutcome.NotNow notNow => new LookupOutcome.NotNow(notNow.RetryAfter, notNow.Reason),
            _ => throw new InvalidOperationException("The cases above are all there are."),
        };
}
