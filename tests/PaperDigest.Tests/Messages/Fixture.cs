using System.Collections.Immutable;
using System.Reflection;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Messages;

/// <summary>Digests to compose messages from.</summary>
internal static class Fixture
{
    public static IsoWeek Week { get; } = new(2024, 21);

    /// <summary>The small digest of <c>Cards/Expected</c>, in two languages.</summary>
    public static Catalogue Small() => FromFiles("Small.");

    /// <summary>The first real week.</summary>
    public static Catalogue FirstWeek() => FromFiles("FirstWeek.");

    public static PaperText Paper(string id, string title) => new()
    {
        Id = new PaperId(id),
        Week = Week,
        Language = Language.English,
        Category = new CategorySlug("llm-training"),
        Title = title,
        Takeaway = "It works.",
        Summary = "It works. Really.",
    };

    public static Digest Digest(params ImmutableArray<PaperText> papers) => new()
    {
        Week = Week,
        Language = papers[0].Language,
        Title = "Papers of the week",
        Sections = [.. papers.GroupBy(paper => paper.Category).Select(group => new DigestSection(group.Key, group.Key.Value, [.. group]))],
    };

    public static Catalogue CatalogueOf(params ImmutableArray<PaperText> papers) => new([Digest(papers)], []);

    public static string ReadText(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Catalogue FromFiles(string prefix)
    {
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        return new CatalogueBuilder().Update([.. names.Select(name => DigestFile.FromText(name[prefix.Length..], ReadText(name)))], []).Catalogue;
    }
}
