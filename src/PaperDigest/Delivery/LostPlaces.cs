using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Ends the feeds of channels and servers that are gone for good, and forgets roles that are. An outage ends nothing: it is never told.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed partial class LostPlaces(ISubscriptions subscriptions, ILogger<LostPlaces> logger)
{
    /// <summary>Draws the consequences of what happened to a place.</summary>
    public Task HearAsync(PlaceNotice notice, CancellationToken cancellationToken) => notice switch
    {
        PlaceNotice.GuildLeft left => EndAsync(new SubscriptionQuery { Guild = left.Guild }, cancellationToken),
        PlaceNotice.ChannelGone gone => EndAsync(new SubscriptionQuery { Guild = gone.Guild, Channel = gone.Channel }, cancellationToken),
        PlaceNotice.RoleGone gone => ForgetRoleAsync(gone, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(notice)),
    };

    /// <summary>The servers that have feeds.</summary>
    public async Task<ImmutableArray<GuildId>> ListGuildsAsync(CancellationToken cancellationToken)
    {
        var all = await subscriptions.ListAsync(new SubscriptionQuery(), cancellationToken);
        return [.. all.Select(subscription => subscription.Destination).OfType<Destination.Channel>().Select(channel => channel.Guild).Distinct()];
    }

    private async Task EndAsync(SubscriptionQuery query, CancellationToken cancellationToken)
    {
        foreach (var feed in await subscriptions.ListAsync(query, cancellationToken))
        {
            await subscriptions.RemoveAsync(feed.Id, cancellationToken);
            LogEnded(feed.Id);
        }
    }

    private async Task ForgetRoleAsync(PlaceNotice.RoleGone gone, CancellationToken cancellationToken)
    {
        var feeds = await subscriptions.ListAsync(new SubscriptionQuery { Guild = gone.Guild }, cancellationToken);
        foreach (var feed in feeds.Where(feed => feed.Role == gone.Role))
        {
            await subscriptions.UpdateAsync(feed with { Role = null }, cancellationToken);
            LogRoleForgotten(feed.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "Feed {Subscription} ended: its channel or server is gone")]
    private partial void LogEnded(SubscriptionId subscription);

    [LoggerMessage(LogLevel.Information, "Feed {Subscription} no longer notifies a role: the role is gone")]
    private partial void LogRoleForgotten(SubscriptionId subscription);
}
