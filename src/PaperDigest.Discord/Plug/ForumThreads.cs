using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using Ids = System.Collections.Generic.IReadOnlyList<PaperDigest.Discord.Wire.Snowflake>;
using Threads = PaperDigest.Discord.Rest.RestAnswer<PaperDigest.Discord.Wire.ThreadList>;

namespace PaperDigest.Discord.Plug;

/// <summary>Lists the posts of a forum: the active ones and the archived ones, which Discord keeps apart.</summary>
internal sealed class ForumThreads(DiscordRest rest, GuildCache guilds)
{
    private const int PageSize = 100;

    /// <summary>A forum that archives faster than this cannot be listed to the end.</summary>
    private const int MaxPages = 20;

    /// <summary>The posts of one author in a forum, opened after a moment.</summary>
    public async Task<RestAnswer<Ids>> ListOwnAsync(Snowflake forum, Snowflake author, Snowflake after, CancellationToken cancellationToken)
    {
        if (guilds.FindChannel(forum)?.Channel.GuildId is { } known)
        {
            return await ListOwnAsync(forum, known, author, after, cancellationToken);
        }

        var asked = await rest.SendAsync(new RestRequest(Routes.Channel(forum)), WireJson.Shapes.Channel, cancellationToken);
        return asked is RestAnswer<Channel>.Succeeded { Value: { GuildId: { } guild } }
            ? await ListOwnAsync(forum, guild, author, after, cancellationToken)
            : asked.Then(_ => TooMuch("a forum that belongs to no server"));
    }

    /// <remarks>Active ones first: one that is archived meanwhile is found among the archived.</remarks>
    private async Task<RestAnswer<Ids>> ListOwnAsync(Snowflake forum, Snowflake guild, Snowflake author, Snowflake after, CancellationToken cancellationToken)
    {
        var active = await rest.SendAsync(new RestRequest(Routes.ActiveThreads(guild)), WireJson.Shapes.ThreadList, cancellationToken);
        if (active is not Threads.Succeeded { Value: var list })
        {
            return active.Then(_ => TooMuch(""));
        }

        var found = new List<Snowflake>(OwnSince(list));
        var before = default(DateTimeOffset?);
        for (var i = 0; i < MaxPages; i++)
        {
            var request = new RestRequest(Routes.ArchivedThreads(forum, before, PageSize));
            var archived = await rest.SendAsync(request, WireJson.Shapes.ThreadList, cancellationToken);
            if (archived is not Threads.Succeeded { Value: var page })
            {
                return archived.Then(_ => TooMuch(""));
            }

            found.AddRange(OwnSince(page));
            before = page.Threads is [.., { ThreadMetadata.ArchiveTimestamp: { } last }] ? last : null;

            // What was archived before then was opened before then, and so was all that follows.
            if (!page.HasMore || before is null || before < after.CreatedAt)
            {
                return new RestAnswer<Ids>.Succeeded(found);
            }
        }

        return TooMuch("more archived posts since than can be looked through");

        IEnumerable<Snowflake> OwnSince(ThreadList threads) => threads.Threads
            .Where(thread => thread.ParentId == forum && thread.OwnerId == author && thread.Id > after)
            .Select(thread => thread.Id);
    }

    private static RestAnswer<Ids>.Refused TooMuch(string reason) => new(new Refusal(0, 0, ErrorAction.Drop, reason));
}
