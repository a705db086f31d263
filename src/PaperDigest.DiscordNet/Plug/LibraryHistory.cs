using Discord;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;
using Ids = System.Collections.Generic.IReadOnlyList<PaperDigest.Discord.Wire.Snowflake>;
using Page = System.Collections.Generic.IReadOnlyList<PaperDigest.Discord.Plug.SeenMessage>;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Reads what has been said, through the library.</summary>
internal sealed class LibraryHistory(LibraryClient client, LibraryCalls calls, LibraryChannels channels, LibraryPlaces places) : IChannelHistory
{
    private const int PageSize = 100;

    /// <summary>A forum that archives faster than this cannot be listed to the end.</summary>
    private const int MaxPages = 20;

    public async Task<RestAnswer<Snowflake>> AskOwnIdAsync(CancellationToken cancellationToken)
    {
        if (client.Socket.CurrentUser is { } known)
        {
            return new RestAnswer<Snowflake>.Succeeded(new Snowflake(known.Id));
        }

        var answer = await calls.AskAsync(options => client.Socket.Rest.GetCurrentUserAsync(options), RestTimeouts.Read, cancellationToken);
        return answer.Then(us => new RestAnswer<Snowflake>.Succeeded(new Snowflake(us.Id)));
    }

    public async Task<RestAnswer<Page>> ReadAsync(Snowflake channel, Snowflake after, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(new ChannelId(channel.Value), cancellationToken);
        if (found is not RestAnswer<IChannel>.Succeeded { Value: IMessageChannel place })
        {
            return found.Then(_ => Unreadable<Page>("not a channel for messages"));
        }

        var answer = await calls.AskAsync(
            async options => (await place.GetMessagesAsync(after.Value, Direction.After, PostFinding.PageSize, CacheMode.AllowDownload, options).FlattenAsync()).ToList(),
            RestTimeouts.Read,
            cancellationToken);
        return answer.Then(page => new RestAnswer<Page>.Succeeded([.. page.Select(Read)]));
    }

    /// <remarks>Active ones first: one that is archived meanwhile is found among the archived.</remarks>
    public async Task<RestAnswer<Ids>> ListPostsAsync(Snowflake forum, Snowflake author, Snowflake after, CancellationToken cancellationToken)
    {
        var found = await channels.FindAsync(new ChannelId(forum.Value), cancellationToken);
        if (found is not RestAnswer<IChannel>.Succeeded { Value: IForumChannel place })
        {
            return found.Then(_ => Unreadable<Ids>("not a forum"));
        }

        var active = await calls.AskAsync(place.GetActiveThreadsAsync, RestTimeouts.Read, cancellationToken);
        if (active is not RestAnswer<IReadOnlyCollection<IThreadChannel>>.Succeeded { Value: var threads })
        {
            return active.Then(_ => Unreadable<Ids>(""));
        }

        var all = new List<IThreadChannel>(threads);
        var before = default(DateTimeOffset?);
        for (var i = 0; i < MaxPages; i++)
        {
            var until = before;
            var archived = await calls.AskAsync(options => place.GetPublicArchivedThreadsAsync(PageSize, until, options), RestTimeouts.Read, cancellationToken);
            if (archived is not RestAnswer<IReadOnlyCollection<IThreadChannel>>.Succeeded { Value: var page })
            {
                return archived.Then(_ => Unreadable<Ids>(""));
            }

            all.AddRange(page);
            if (page.Count < PageSize || page.Min(thread => thread.ArchiveTimestamp) is var last && last < after.CreatedAt)
            {
                return new RestAnswer<Ids>.Succeeded(
                    [.. all.Where(thread => thread.OwnerId == author.Value && thread.Id > after.Value).Select(thread => new Snowflake(thread.Id)).Distinct()]);
            }

            before = last;
        }

        return Unreadable<Ids>("more archived posts since than can be looked through");
    }

    public Task<ChannelOutcome> DescribeAsync(ChannelId channel, CancellationToken cancellationToken) => places.DescribeAsync(channel, cancellationToken);

    private static SeenMessage Read(IMessage message) =>
        new(new Snowflake(message.Id), new Snowflake(message.Author.Id), string.Join('\n', message.Embeds.Select(embed => embed.Footer?.Text).Prepend(message.Content)));

    private static RestAnswer<T> Unreadable<T>(string reason) => new RestAnswer<T>.Refused(new Refusal(0, 0, ErrorAction.Drop, reason));
}
