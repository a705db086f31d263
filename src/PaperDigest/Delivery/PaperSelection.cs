using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>Which papers of a week a subscription gets: those of its categories, each once, in the language of its digest.</summary>
internal static class PaperSelection
{
    /// <summary>Whether the week has anything for the subscription.</summary>
    public static bool HasAny(Catalogue catalogue, Subscription subscription, IsoWeek week) =>
        catalogue.FindDigestFor(week, subscription.Language) is { } digest && digest.Sections.Any(section => Wants(subscription, section));

    /// <summary>
    /// The week's digest with what the subscription gets of it; no sections if nothing is left. A paper that stands in several of its
    /// sections stays in the first, one that the destination has had before is left out.
    /// </summary>
    public static Digest? Find(Catalogue catalogue, Subscription subscription, IsoWeek week, IEnumerable<PaperId> delivered) =>
        Find(catalogue, week, subscription.Language, section => Wants(subscription, section), delivered);

    /// <summary>The same for somebody who wants every category and has had nothing yet.</summary>
    public static Digest? FindAll(Catalogue catalogue, IsoWeek week, Language language) => Find(catalogue, week, language, _ => true, []);

    private static Digest? Find(Catalogue catalogue, IsoWeek week, Language language, Func<DigestSection, bool> wants, IEnumerable<PaperId> delivered)
    {
        if (catalogue.FindDigestFor(week, language) is not { } digest)
        {
            return null;
        }

        var seen = delivered.ToHashSet();
        var sections = digest.Sections
            .Where(wants)
            .Select(section => section with { Papers = [.. section.Papers.Where(paper => seen.Add(paper.Id))] })
            .Where(section => !section.Papers.IsEmpty);
        return digest with { Sections = [.. sections] };
    }

    /// <summary>The weeks in which a paper of this one may have been brought before: this one itself, and nearly always no other.</summary>
    public static ImmutableSortedSet<IsoWeek> WeeksToCheck(Catalogue catalogue, Digest digest) =>
    [
        digest.Week,
        .. digest.Papers.SelectMany(paper => catalogue.FindPaper(paper.Id)?.Texts ?? []).Select(text => text.Week),
    ];

    private static bool Wants(Subscription subscription, DigestSection section) =>
        !section.Papers.IsEmpty && Wants(subscription, section.Category);

    private static bool Wants(Subscription subscription, CategorySlug category) =>
        subscription.Categories.IsEmpty || subscription.Categories.Contains(category);
}
