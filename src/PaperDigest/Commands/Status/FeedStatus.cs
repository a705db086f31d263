using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;

namespace PaperDigest.Commands.Status;

/// <summary>How one feed stands.</summary>
/// <param name="Feed">Which.</param>
/// <param name="Next">Its next slot; none while it rests.</param>
/// <param name="LastRun">What became of its newest week; none before the first.</param>
internal sealed record FeedStatus(Subscription Feed, Slot? Next, RunReceipt? LastRun)
{
    /// <summary>Parts nobody knows the fate of.</summary>
    public ImmutableArray<PartKey> Undecided { get; init; } = [];

    /// <summary>Warnings and questions that are open.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Of a feed that we paused, or that was warned about: what is in its way now; none if Discord does not say.</summary>
    public ImmutableArray<Obstacle>? Obstacles { get; init; }

    /// <summary>Whether a warning about it reached nobody.</summary>
    public bool IsUntold => Notices.Any(notice => notice.Reach is NoticeReach.Nobody);

    /// <summary>Whether an admin has to do something for it to post.</summary>
    public bool NeedsHelp => Feed.PauseReason is not null || Obstacles is { IsEmpty: false };
}
