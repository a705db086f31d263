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
    /// sections stays in the first, one that an earlier delivered week brought is left out.
    /// </summary>
    public static Digest? Find(Catalogue catalogue, Subscription subscription, IsoWeek week, IEnumerable<PaperId> delivered)
    {
        if (catalogue.FindDigestFor(week, subscription.Language) is not { } digest)
        {
            return null;
        }

        var seen = delivered.ToHashSet();
        var sections = digest.Sections
            .Where(section => Wants(subscription, section))
            .Select(section => section with { Papers = [.. section.Papers.Where(paper => seen.Add(paper.Id))] })
            .Where(section => !section.Papers.IsEmpty);
        return digest with { Sections = [.. sections] };
    }

    /// <summary>The earlier weeks that have a paper of this one, each with those papers: nearly always none.</summary>
    public static ILookup<IsoWeek, PaperId> Repeats(Catalogue catalogue, Subscription subscription, IsoWeek week)
    {
        var papers = catalogue.FindDigestFor(week, subscription.Language)?.Papers ?? [];
        return papers
            .SelectMany(paper => catalogue.FindPaper(paper.Id)?.Texts ?? [])
            .Where(text => text.Week < week && Wants(subscription, text.Category))
            .ToLookup(text => text.Week, text => text.Id);
    }

    private static bool Wants(Subscription subscription, DigestSection section) =>
        !section.Papers.IsEmpty && Wants(subscription, section.Category);

    private static bool Wants(Subscription subscription, CategorySlug category) =>
        subscription.Categories.IsEmpty || subscription.Categories.Contains(category);
}
