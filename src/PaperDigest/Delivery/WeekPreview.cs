using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Cards;

namespace PaperDigest.Delivery;

/// <summary>What a week would look like, for editors: the very parts a new feed for everything would get.</summary>
public static class WeekPreview
{
    /// <summary>The parts in order; none if there is no such week.</summary>
    /// <param name="catalogue">The digests to take it from.</param>
    /// <param name="week">Which week.</param>
    /// <param name="language">The feed's language; the digest may be in another when there is none in this.</param>
    /// <param name="style">How it is laid out.</param>
    public static ImmutableArray<PartContent> Compose(Catalogue catalogue, IsoWeek week, Language language, PostStyle style) =>
        PaperSelection.FindAll(catalogue, week, language) is { Sections.IsEmpty: false } digest
            ? WeekParts.Compose(new WeekToPost { Catalogue = catalogue, Digest = digest, Categories = [], Language = language, Style = style })
            : [];
}
