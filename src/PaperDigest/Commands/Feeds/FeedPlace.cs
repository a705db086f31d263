using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>A channel a feed shall go to, and what is in the way there.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="OurPermissions">What we may do there.</param>
internal sealed record FeedPlace(ChannelId Channel, ChannelKind Kind, Permissions OurPermissions)
{
    /// <summary>What is in the way of posting here, and what to do; empty if nothing is.</summary>
    public string Obstacle(Request request)
    {
        var (words, mention) = (request.Words.Feeds, FeedText.Mention(Channel));
        if (Kind is ChannelKind.Forum)
        {
            return words.NoForums(mention);
        }

        if (Kind is not (ChannelKind.Text or ChannelKind.Announcement or ChannelKind.Thread))
        {
            return words.WrongChannel(mention);
        }

        var lacking = Needed(Kind).Where(right => !Has(right)).ToList();
        return lacking.Count == 0 ? "" : words.Lacking(mention, [.. lacking.Select(words.NameOf)]);
    }

    /// <summary>Why nobody would be notified if the role were mentioned here, and what to do; empty if they would.</summary>
    public string RoleObstacle(Request request, OptionValue.Role role)
    {
        // The role everyone has bears the server's id: https://discord.com/developers/docs/topics/permissions#role-object
        if (role.Id.Value == request.Reader.Guild?.Value)
        {
            return request.Words.Feeds.NotEveryone;
        }

        return role.IsMentionable || Has(Permissions.MentionEveryone) ? "" : request.Words.Feeds.SilentRole(FeedText.Mention(role.Id));
    }

    // History is read to find out whether a post whose answer got lost is there: without it nothing can be proved.
    private static IEnumerable<Permissions> Needed(ChannelKind kind) =>
    [
        Permissions.ViewChannel,
        kind is ChannelKind.Thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages,
        Permissions.EmbedLinks,
        Permissions.ReadMessageHistory,
    ];

    private bool Has(Permissions right) => (OurPermissions & (right | Permissions.Administrator)) != Permissions.None;
}
