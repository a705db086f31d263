using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<PaperDigest.Discord.Wire.Channel>;

namespace PaperDigest.Discord.Plug;

/// <summary>Opens threads and forum posts. https://discord.com/developers/docs/resources/channel#start-thread-from-message.</summary>
internal sealed class ThreadOpening(DiscordRest rest)
{
    /// <summary>The longest there is: a week, until the next digest.</summary>
    private const int ArchiveAfterMinutes = 10080;

    /// <summary>Repeatable: a message has one thread, whose id is the message's.</summary>
    public async Task<PostOutcome> StartAsync(Post.StartsThread post, CancellationToken cancellationToken)
    {
        var body = new ThreadBody { Name = post.Name, AutoArchiveDuration = ArchiveAfterMinutes };
        var request = new RestRequest(Routes.StartThread(new Snowflake(post.Channel.Value), new Snowflake(post.From.Value)))
        {
            Body = WireJson.Write(body, WireJson.Shapes.ThreadBody),
            Timeout = RestTimeouts.Send,
            RepeatableFor = TimeSpan.MaxValue,
        };
        return await rest.SendAsync(request, WireJson.Shapes.Channel, cancellationToken) switch
        {
            Answer.Succeeded { Value: var thread } => new PostOutcome.Posted(new ChannelId(thread.Id.Value), post.From),
            Answer.Refused { Refusal.Action: ErrorAction.AlreadyDone } => new PostOutcome.Posted(new ChannelId(post.From.Value), post.From),
            var other => PostReading.Conclude(other),
        };
    }

    /// <summary>Never repeated by itself: Discord compares no nonces here. The first message bears the thread's id.</summary>
    public async Task<PostOutcome> OpenAsync(Post.ToForum post, CancellationToken cancellationToken)
    {
        var answer = await OpenAsync(post, [.. post.Tags.Select(tag => new Snowflake(tag.Value))], cancellationToken);
        if (answer is Answer.Refused { Refusal.Code: ErrorCodes.UnknownTag })
        {
            answer = await OpenAsync(post, [], cancellationToken);
        }

        return answer is Answer.Succeeded { Value: var thread }
            ? new PostOutcome.Posted(new ChannelId(thread.Id.Value), new MessageId(thread.Id.Value))
            : PostReading.Conclude(answer);
    }

    /// <summary>Opens an archived thread again; what is locked stays as it is.</summary>
    public async Task<bool> TryUnarchiveAsync(Snowflake thread, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.EditChannel(thread)) { Body = WireJson.Write(new ThreadEditBody(Archived: false), WireJson.Shapes.ThreadEditBody) };
        return await rest.SendAsync(request, WireJson.Shapes.Channel, cancellationToken) is Answer.Succeeded;
    }

    private Task<Answer> OpenAsync(Post.ToForum post, IReadOnlyList<Snowflake> tags, CancellationToken cancellationToken)
    {
        var body = new ForumPostBody
        {
            Name = post.Title,
            AutoArchiveDuration = ArchiveAfterMinutes,
            AppliedTags = tags.Count == 0 ? null : tags,
            Message = MessageWriting.Write(post.First),
        };
        var request = new RestRequest(Routes.OpenForumPost(new Snowflake(post.Forum.Value)))
        {
            Body = WireJson.Write(body, WireJson.Shapes.ForumPostBody),
            Files = MessageWriting.WriteFiles(post.First),
            Timeout = RestTimeouts.Send,
        };
        return rest.SendAsync(request, WireJson.Shapes.Channel, cancellationToken);
    }
}
