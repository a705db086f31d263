using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Messages.Texts;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Feeds;

/// <summary>Says what a feed is, in the reader's words. Markdown.</summary>
internal static class FeedText
{
    private const int LineCharacters = 150;

    /// <summary>The channel of a feed.</summary>
    /// <exception cref="ArgumentException">It is a person's subscription: our own bug.</exception>
    public static ChannelId ChannelOf(Subscription feed) =>
        feed.Destination is Destination.Channel channel ? channel.Id : throw new ArgumentException("A feed goes to a channel.", nameof(feed));

    public static string Mention(ChannelId channel) => $"<#{channel}>";

    public static string Mention(Subscription feed) => Mention(ChannelOf(feed));

    public static string Mention(RoleId role) => $"<@&{role}>";

    /// <summary>A feed on one line: its channel, what it brings, when, whom it notifies.</summary>
    public static string Line(Request request, Subscription feed)
    {
        var style = feed.Style is PostStyle.Compact ? "" : $" · {request.Words.Feeds.StyleName(feed.Style)}";
        var what = $"{SubscriptionText.PlainWhat(request, feed.Categories)} · {SubscriptionText.PlainWhen(request, feed)} · {request.Words.Basics.NameOf(feed.Language).Trim()}{style}";
        var line = $"{Mention(feed)} · {DiscordText.EscapeLine(what, LineCharacters)}";
        var notified = feed.Role is { } role ? $"{line} · {request.Words.Feeds.Notifies(Mention(role))}" : line;
        var ruled = request.Words.Care.RuleOf(feed.Late) is { Length: > 0 } rule ? $"{notified} · {rule}" : notified;
        return feed.IsPaused ? $"{ruled} {request.Words.Subscriptions.Paused}" : ruled;
    }

    /// <summary>Why a feed rests, on a line of its own; empty if an admin paused it, or if it does not rest.</summary>
    public static string PauseNote(Request request, Subscription feed) =>
        feed.PauseReason is { } reason ? $"  {request.Words.Care.Because(CareText.Reason(reason, request.Words))}" : "";
}
