using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Tells whoever set a subscription up: by direct message, else in the feed's channel; each thing once.</summary>
/// <remarks>
/// A letter whose answer got lost counts as told: better one too few than one too many, for <c>/status</c> has it too. Telling never
/// raises news of its own, so it cannot go round in circles. Calls follow each other.
/// </remarks>
internal sealed partial class AdminTeller(INotices notices, IDiscordConnection discord, Places places, DeliveryTime time, ILogger<AdminTeller> logger)
{
    private const int NonceCharacters = 25;

    /// <summary>Direct channels are opened one a second: a short wait is worth it, a long one comes back with the next round.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>Tells about these things in one letter, unless all of them were told before.</summary>
    public async Task TellAsync(Subscription subscription, ImmutableArray<Notice> about, Func<Message> letter, CancellationToken cancellationToken)
    {
        var untold = new List<Notice>();
        foreach (var notice in about)
        {
            if (await notices.AddAsync(notice, cancellationToken))
            {
                untold.Add(notice);
            }
            else if (await notices.FindAsync(notice.Key, cancellationToken) is { Reach: NoticeReach.Untold, SettledAt: null } waiting)
            {
                untold.Add(waiting);
            }
        }

        if (untold.Count == 0)
        {
            return;
        }

        var reach = await DeliverAsync(subscription, letter(), NonceOf(untold), cancellationToken);
        if (reach is NoticeReach.Untold && untold.All(notice => time.Now - notice.RaisedAt < GiveUpAfter))
        {
            return;
        }

        reach = reach is NoticeReach.Untold ? NoticeReach.Nobody : reach;
        foreach (var notice in untold)
        {
            // What was told is written down even while stopping: else it would be told again.
            await notices.RecordAsync(notice.Key, reach, CancellationToken.None);
            LogTold(notice.Key.Kind, notice.Key.Subscription, notice.Key.Subject, reach, notice.Reason);
        }
    }

    private async Task<NoticeReach> DeliverAsync(Subscription subscription, Message letter, string nonce, CancellationToken cancellationToken)
    {
        var person = await SendToPersonAsync(subscription.CreatedBy, letter, nonce, cancellationToken);
        if (person is not NoticeReach.Nobody || subscription.Destination is not Destination.Channel channel)
        {
            return person;
        }

        var post = new Post.ToChannel(channel.Id, CareLetters.ForAdmins(letter, subscription), nonce);
        return ReachOf(await discord.PostAsync(post, cancellationToken), NoticeReach.Channel);
    }

    private async Task<NoticeReach> SendToPersonAsync(UserId user, Message letter, string nonce, CancellationToken cancellationToken)
    {
        if (user == UserId.Nobody)
        {
            return NoticeReach.Nobody;
        }

        var opened = await places.OpenAsync(new Destination.Person(user), cancellationToken);
        if (opened is DirectChannelOutcome.NotNow soon && soon.RetryAfter <= LongestWait)
        {
            await Task.Delay(soon.RetryAfter, time.Clock, cancellationToken);
            opened = await places.OpenAsync(new Destination.Person(user), cancellationToken);
        }

        return opened switch
        {
            DirectChannelOutcome.Opened direct => ReachOf(await discord.PostAsync(new Post.ToChannel(direct.Channel, letter, nonce), cancellationToken), NoticeReach.Person),
            DirectChannelOutcome.Refused => NoticeReach.Nobody,
            _ => NoticeReach.Untold,
        };
    }

    private static NoticeReach ReachOf(PostOutcome outcome, NoticeReach reached) => outcome switch
    {
        PostOutcome.Posted or PostOutcome.Unclear => reached,
        PostOutcome.Refused { Kind: RefusalKind.Everything } or PostOutcome.NotSent => NoticeReach.Untold,
        _ => NoticeReach.Nobody,
    };

    // The same letter tried again soon after a crash is the same message to Discord.
    private static string NonceOf(IEnumerable<Notice> about)
    {
        var text = string.Join('\n', about.Select(notice => string.Create(CultureInfo.InvariantCulture, $"{notice.Key}{notice.RaisedAt.UtcTicks}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..NonceCharacters];
    }

    [LoggerMessage(LogLevel.Information, "Notice {Kind} of subscription {Subscription} ({Subject}) reached {Reach}: {Reason}")]
    private partial void LogTold(NoticeKind kind, SubscriptionId subscription, string subject, NoticeReach reach, string reason);
}
