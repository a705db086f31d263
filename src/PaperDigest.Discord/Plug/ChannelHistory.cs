using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Page = System.Collections.Generic.IReadOnlyList<PaperDigest.Discord.Plug.SeenMessage>;

namespace PaperDigest.Discord.Plug;

/// <summary>Reads what has been said over our own client.</summary>
internal sealed class ChannelHistory(DiscordRest rest, OwnIdentity identity, PlaceInspection places, ForumThreads forums) : IChannelHistory
{
    public async Task<RestAnswer<Snowflake>> AskOwnIdAsync(CancellationToken cancellationToken)
    {
        var answer = await identity.AskUserAsync(cancellationToken);
        return answer.Then(us => new RestAnswer<Snowflake>.Succeeded(us.Id));
    }

    public async Task<RestAnswer<Page>> ReadAsync(Snowflake channel, Snowflake after, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.Messages(channel, after, PostFinding.PageSize));
        var answer = await rest.SendAsync(request, WireJson.Shapes.Messages, cancellationToken);
        return answer.Then(page => new RestAnswer<Page>.Succeeded([.. page.Select(Read)]));
    }

    public Task<RestAnswer<IReadOnlyList<Snowflake>>> ListPostsAsync(Snowflake forum, Snowflake author, Snowflake after, CancellationToken cancellationToken) =>
        forums.ListOwnAsync(forum, author, after, cancellationToken);

    public Task<ChannelOutcome> DescribeAsync(ChannelId channel, CancellationToken cancellationToken) => places.DescribeAsync(channel, cancellationToken);

    private static SeenMessage Read(Message message) =>
        new(message.Id, message.Author?.Id, string.Join('\n', (message.Embeds ?? []).Select(embed => embed.Footer?.Text).Prepend(message.Content)));
}
