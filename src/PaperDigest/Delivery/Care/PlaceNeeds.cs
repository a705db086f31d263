using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>What a feed needs of its channel, and what of it is lacking.</summary>
internal static class PlaceNeeds
{
    /// <summary>Everything in the way of a feed of that style, and of notifying that role.</summary>
    public static ImmutableArray<Obstacle> ObstaclesIn(ChannelOutcome.Known place, PostStyle style, RoleId? role) =>
        [.. InTheWayOfPosting(place, style), .. role is { } wanted && !CanNotify(place, wanted) ? [new Obstacle.SilentRole(wanted)] : Array.Empty<Obstacle>()];

    /// <summary>Whether mentioning a role would notify those who have it, as far as is known.</summary>
    public static bool CanNotify(ChannelOutcome.Known place, RoleId role) =>
        place.MentionableRoles is not { } roles || roles.Contains(role) || Has(place, Permissions.MentionEveryone);

    private static IEnumerable<Obstacle> InTheWayOfPosting(ChannelOutcome.Known place, PostStyle style)
    {
        if (!Fits(place.Kind, style))
        {
            yield return new Obstacle.WrongKind(place.Kind);
            yield break;
        }

        if (Needed(place.Kind, style).Where(right => !Has(place, right)).ToImmutableArray() is { IsEmpty: false } lacking)
        {
            yield return new Obstacle.Lacking(lacking);
        }

        if (place.IsLocked && !Has(place, Permissions.ManageThreads))
        {
            yield return new Obstacle.Locked();
        }

        if (place.IsTagRequired && !place.Tags.Any(tag => !tag.IsModerated || Has(place, Permissions.ManageThreads)))
        {
            yield return new Obstacle.NoTag();
        }
    }

    private static bool Fits(ChannelKind kind, PostStyle style) => style switch
    {
        PostStyle.Forum => kind is ChannelKind.Forum,
        PostStyle.Thread => kind is ChannelKind.Text or ChannelKind.Announcement,
        _ => kind is ChannelKind.Text or ChannelKind.Announcement or ChannelKind.Thread,
    };

    // History is read to find out whether a post whose answer got lost is there: without it nothing can be proved.
    private static IEnumerable<Permissions> Needed(ChannelKind kind, PostStyle style) =>
    [
        Permissions.ViewChannel,
        kind is ChannelKind.Thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages,
        Permissions.EmbedLinks,
        Permissions.ReadMessageHistory,
        .. style is PostStyle.Thread ? [Permissions.CreatePublicThreads, Permissions.SendMessagesInThreads] : Array.Empty<Permissions>(),
        .. style is PostStyle.Forum ? [Permissions.SendMessagesInThreads] : Array.Empty<Permissions>(),
    ];

    private static bool Has(ChannelOutcome.Known place, Permissions right) => (place.OurPermissions & (right | Permissions.Administrator)) != Permissions.None;
}
