using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>A channel a feed shall go to, and what is in the way there.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Known">What it is, and what we may do there.</param>
internal sealed record FeedPlace(ChannelId Channel, ChannelOutcome.Known Known)
{
    /// <summary>What is in the way of posting in that style here, and what to do; empty if nothing is.</summary>
    public string FirstObstacle(Request request, PostStyle style)
    {
        var (words, mention) = (request.Words.Feeds, FeedText.Mention(Channel));
        return PlaceNeeds.ObstaclesIn(Known, style, role: null) switch
        {
            [] => "",
            [Obstacle.WrongKind { Kind: ChannelKind.Forum }, ..] => words.ForumPostsOnly(mention),
            [Obstacle.WrongKind, ..] when style is PostStyle.Forum => words.NotAForum(mention),
            [Obstacle.WrongKind { Kind: ChannelKind.Thread }, ..] => words.NoThreadInThread(mention),
            [Obstacle.WrongKind, ..] => words.WrongChannel(mention),
            [Obstacle.Lacking lacking, ..] => words.Lacking(mention, [.. lacking.Rights.Select(words.NameOf)]),
            [var first, ..] => $"{mention}: {CareText.Of(first, request.Words)}",
        };
    }

    /// <summary>Why nobody would be notified if the role were mentioned here, and what to do; empty if they would.</summary>
    public string RoleObstacle(Request request, OptionValue.Role role)
    {
        // The role everyone has bears the server's id: https://discord.com/developers/docs/topics/permissions#role-object
        if (role.Id.Value == request.Reader.Guild?.Value)
        {
            return request.Words.Feeds.NotEveryone;
        }

        var place = Known with { MentionableRoles = role.IsMentionable ? [role.Id] : [] };
        return PlaceNeeds.CanNotify(place, role.Id) ? "" : request.Words.Feeds.SilentRole(FeedText.Mention(role.Id));
    }

    /// <summary>All that is in the way of such a feed here, a line each; empty if nothing is.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="style">How it posts; none if that was looked at before.</param>
    /// <param name="role">Whom it is to notify, if that is to be looked at.</param>
    public ImmutableArray<string> Obstacles(Request request, PostStyle? style, OptionValue.Role? role) =>
        [.. new[] { style is { } layout ? FirstObstacle(request, layout) : "", role is null ? "" : RoleObstacle(request, role) }.Where(obstacle => obstacle.Length > 0)];
}
