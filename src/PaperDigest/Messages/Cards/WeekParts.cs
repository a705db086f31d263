using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Cards;

/// <summary>A week in the parts its style asks for.</summary>
internal static class WeekParts
{
    private const int CategoryNames = 20;

    /// <summary>What forums call such a tag that do not have one per category.</summary>
    private static readonly ImmutableArray<string> UsualTags = ["weekly", "digest", "papers", "周报", "每周", "论文"];

    /// <summary>The parts in order; none if no paper is wanted.</summary>
    public static ImmutableArray<PartContent> Compose(WeekToPost week)
    {
        var request = new WeeklyPostRequest
        {
            Catalogue = week.Catalogue,
            Digest = week.Digest,
            Categories = week.Categories,
            Language = week.Language,
            Ping = week.Role,
            MissedWeeks = week.MissedWeeks,
        };
        return week.Style switch
        {
            PostStyle.Compact => Compact(request),
            PostStyle.Thread => WithThread(request),
            PostStyle.Forum => InForum(request),
            _ => throw new ArgumentOutOfRangeException(nameof(week)),
        };
    }

    private static ImmutableArray<PartContent> Compact(WeeklyPostRequest request) =>
        [.. WeeklyPost.Pages(request).Select(page => new PartContent.InChannel(page.Message) { Papers = [.. page.Papers.Select(Brought)] })];

    private static ImmutableArray<PartContent> WithThread(WeeklyPostRequest request)
    {
        var overview = WeeklyPost.Overview(request, PhraseBook.For(request.Language).Posts.PapersInThread);
        if (overview.IsEmpty)
        {
            return [];
        }

        return
        [
            .. overview.Select(message => new PartContent.InChannel(message)),
            new PartContent.Thread(From: 1, Name(request)),
            .. Papers(request, openedBy: overview.Length + 1),
        ];
    }

    private static ImmutableArray<PartContent> InForum(WeeklyPostRequest request)
    {
        if (WeeklyPost.Overview(request, PhraseBook.For(request.Language).Posts.PapersBelow) is not [var first, .. var rest])
        {
            return [];
        }

        return
        [
            new PartContent.ForumPost(Name(request), TagNames(request), first),
            .. rest.Select(message => new PartContent.InThread(OpenedBy: 1, message)),
            .. Papers(request, openedBy: 1),
        ];
    }

    private static IEnumerable<PartContent> Papers(WeeklyPostRequest request, int openedBy)
    {
        var papers = Sections(request).SelectMany(section => section.Papers).ToImmutableArray();
        return papers.Select((text, index) =>
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{papers.Length}");
            return new PartContent.InThread(openedBy, PaperCard.ComposePart(request.Catalogue, text, request.Language, place)) { Papers = [Brought(text)] };
        });
    }

    /// <summary>The week first: names are cut at their end, and lists of threads show little of them.</summary>
    private static string Name(WeeklyPostRequest request) =>
        DiscordText.CleanLine($"{request.Digest.Week} · {request.Digest.Title}", MessageLimits.ThreadNameCharacters);

    /// <summary>What is in it, by every name it has: the categories in the digest's order, then the week and the year, then what is usual.</summary>
    private static ImmutableArray<string> TagNames(WeeklyPostRequest request) =>
    [
        .. Sections(request).Select(section => section.Category).Distinct().Take(CategoryNames).SelectMany(slug => Names(request.Catalogue, slug)),
        request.Digest.Week.ToString(),
        request.Digest.Week.Year.ToString(CultureInfo.InvariantCulture),
        .. UsualTags,
    ];

    private static IEnumerable<string> Names(Catalogue catalogue, CategorySlug slug) =>
        [.. catalogue.FindCategory(slug)?.Names.OrderBy(name => name.Key.Tag, StringComparer.Ordinal).Select(name => name.Value) ?? [], slug.Value];

    private static IEnumerable<DigestSection> Sections(WeeklyPostRequest request) =>
        request.Digest.Sections.Where(section => request.Categories.IsDefaultOrEmpty || request.Categories.Contains(section.Category));

    private static BroughtPaper Brought(PaperText text) => new(text.Id, text.Language);
}
