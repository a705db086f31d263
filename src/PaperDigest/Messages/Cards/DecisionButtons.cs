using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Messages.Cards;

/// <summary>The two buttons that answer a question to an admin.</summary>
internal static class DecisionButtons
{
    /// <summary>It is there, or it is to be posted.</summary>
    public static ImmutableArray<Button> IsItThere(PartKey part, Phrases words, string emoji = "") =>
    [
        ButtonRows.Act(new ControlState.SettlePart(part, IsThere: true), words.Feeds.ItIsThere, emoji),
        ButtonRows.Act(new ControlState.SettlePart(part, IsThere: false), words.Feeds.PostIt, emoji),
    ];

    /// <summary>It is posted late, or skipped.</summary>
    public static ImmutableArray<Button> PostLate(SubscriptionId feed, IsoWeek week, Phrases words, string emoji = "") =>
    [
        ButtonRows.Act(new ControlState.LateDigest(feed, week, IsPosted: true), words.Care.PostLate, emoji),
        ButtonRows.Act(new ControlState.LateDigest(feed, week, IsPosted: false), words.Care.SkipLate, emoji),
    ];
}
