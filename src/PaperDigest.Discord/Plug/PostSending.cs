using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<PaperDigest.Discord.Wire.Message>;

namespace PaperDigest.Discord.Plug;

/// <summary>Posts what the domain asks for, each kind by its own call.</summary>
internal sealed class PostSending(DiscordRest rest, ThreadOpening threads, AnnouncementChannels announcements)
{
    /// <summary>By then Discord has forgotten a nonce: it compares with the last few minutes.</summary>
    private static readonly TimeSpan NonceForgotten = TimeSpan.FromMinutes(10);

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken) => post switch
    {
        Post.ToChannel message => PostAsync(message, cancellationToken),
        Post.StartsThread thread => threads.StartAsync(thread, cancellationToken),
        Post.ToForum forumPost => threads.OpenAsync(forumPost, cancellationToken),
        Post.Publishes published => PublishAsync(published, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(post)),
    };

    /// <summary>https://discord.com/developers/docs/resources/message#create-message.</summary>
    private async Task<PostOutcome> PostAsync(Post.ToChannel post, CancellationToken cancellationToken)
    {
        var channel = new Snowflake(post.Channel.Value);
        var body = MessageWriting.Write(post.Message) with { Nonce = post.Nonce, EnforceNonce = post.Nonce is null ? null : true };
        var request = new RestRequest(Routes.CreateMessage(channel))
        {
            Body = WireJson.Write(body, WireJson.Shapes.MessageBody),
            Files = MessageWriting.WriteFiles(post.Message),
            Timeout = RestTimeouts.Send,
            RepeatableFor = post.Nonce is null ? TimeSpan.Zero : Post.ToChannel.NonceWindow,
        };
        var answer = await rest.SendAsync(request, WireJson.Shapes.Message, cancellationToken);
        if (answer is Answer.Refused { Refusal.Action: ErrorAction.Unarchive } && await threads.TryUnarchiveAsync(channel, cancellationToken))
        {
            answer = await rest.SendAsync(request, WireJson.Shapes.Message, cancellationToken);
        }

        return answer switch
        {
            // Discord compares nonces per author: another channel's message means that ours was not posted.
            Answer.Succeeded { Value: var message } when message.ChannelId != channel =>
                new PostOutcome.NotSent(NonceForgotten, "Discord took the nonce for another channel's message"),
            Answer.Succeeded { Value: var message } => new PostOutcome.Posted(post.Channel, new MessageId(message.Id.Value))
            {
                CanPublish = post.AsksToPublish && await announcements.IsOneAsync(channel, cancellationToken),
            },
            Answer.Refused { Refusal: { Code: ErrorCodes.UnknownMessage } refusal } when post.Nonce is not null =>
                new PostOutcome.Refused(RefusalKind.Message, $"posted by an earlier attempt and deleted since ({refusal.Reason})"),
            _ => PostReading.Conclude(answer),
        };
    }

    /// <summary>
    /// About ten an hour are taken in a channel; the answer then asks for up to an hour's wait, which is passed on and not waited for here.
    /// https://discord.com/developers/docs/resources/message#crosspost-message.
    /// </summary>
    private async Task<PostOutcome> PublishAsync(Post.Publishes post, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.Crosspost(new Snowflake(post.Channel.Value), new Snowflake(post.Message.Value)))
        {
            Timeout = RestTimeouts.Send,
            RepeatableFor = TimeSpan.MaxValue,
        };
        return await rest.SendAsync(request, WireJson.Shapes.Message, cancellationToken) switch
        {
            Answer.Succeeded or Answer.Refused { Refusal.Action: ErrorAction.AlreadyDone } => new PostOutcome.Posted(post.Channel, post.Message),
            var other => PostReading.Conclude(other),
        };
    }
}
