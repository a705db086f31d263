using System.Text.Json;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<PaperDigest.Discord.Wire.Message>;

namespace PaperDigest.Discord.Plug;

/// <summary>Posts messages. https://discord.com/developers/docs/resources/message#create-message.</summary>
internal sealed class PostSending(DiscordRest rest)
{
    /// <summary>By then Discord has forgotten a nonce: it compares with the last few minutes.</summary>
    private static readonly TimeSpan NonceForgotten = TimeSpan.FromMinutes(10);

    public async Task<PostOutcome> PostAsync(Post post, CancellationToken cancellationToken)
    {
        var channel = new Snowflake(post.Channel.Value);
        var body = MessageWriting.Write(post.Message) with { Nonce = post.Nonce, EnforceNonce = post.Nonce is null ? null : true };
        var request = new RestRequest(Routes.CreateMessage(channel))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Shapes.MessageBody),
            Files = MessageWriting.WriteFiles(post.Message),
            Timeout = RestTimeouts.Send,
            IsRepeatable = post.Nonce is not null,
        };
        return await rest.SendAsync(request, WireJson.Shapes.Message, cancellationToken) switch
        {
            // Discord compares nonces per author: another channel's message means that ours was not posted.
            Answer.Succeeded { Value: var message } when message.ChannelId != channel =>
                new PostOutcome.NotSent(NonceForgotten, "Discord took the nonce for another channel's message"),
            Answer.Succeeded { Value: var message } => new PostOutcome.Posted(new MessageId(message.Id.Value)),
            Answer.Refused { Refusal: { Code: ErrorCodes.UnknownMessage } refusal } when post.Nonce is not null =>
                new PostOutcome.Refused(RefusalKind.Message, $"posted by an earlier attempt and deleted since ({refusal.Reason})"),
            Answer.Refused { Refusal: var refusal } => new PostOutcome.Refused(RefusalReading.KindOf(refusal), refusal.Reason),
            Answer.NotSent notSent => new PostOutcome.NotSent(notSent.RetryAfter, notSent.Reason),
            Answer.Unclear unclear => new PostOutcome.Unclear(unclear.Reason),
            _ => throw new InvalidOperationException("The cases above are all there are."),
        };
    }
}
