using System.Globalization;
using System.Text;
using PaperDigest.Digests;
using PaperDigest.Digests.Format;

namespace PaperDigest.Tests.Digests;

/// <summary>Writes what became of files, as DigestFormat.md shows it.</summary>
internal static class Outline
{
    public static string Of(IReadOnlyList<DigestFile> files)
    {
        var outline = new StringBuilder();
        if (files.Count > 1)
        {
            var load = new CatalogueBuilder().Update([.. files], []);
            Append(outline, load.Problems, problem => problem.ToString());
            outline.Append(CultureInfo.InvariantCulture, $"in force: {string.Join(", ", load.Catalogue.Digests.Select(digest => $"{digest.Week} {digest.Language} '{digest.Title}'"))}\n");
        }
        else if (CategoriesParser.IsCategoriesFile(files[0].Path))
        {
            var parsed = CategoriesParser.Parse(files[0]);
            Append(outline, parsed.Problems, WithoutFile);
            Append(outline, parsed.Categories ?? [], Describe);
        }
        else
        {
            var parsed = DigestParser.Parse(files[0]);
            Append(outline, parsed.Problems, WithoutFile);
            Append(outline, parsed.Digest is { } digest ? Describe(digest) : [], line => line);
        }

        return outline.ToString();
    }

    private static void Append<T>(StringBuilder outline, IEnumerable<T> items, Func<T, string> describe)
    {
        foreach (var item in items)
        {
            outline.Append(describe(item)).Append('\n');
        }
    }

    private static string WithoutFile(Problem problem) => problem.ToString()[(problem.File.Length + 1)..];

    private static string Describe(Category category) =>
        $"{category.Slug} {category.Emoji} {category.Colour?.ToString("X6", CultureInfo.InvariantCulture)} {Describe("names", category.Names)} {Describe("about", category.Lines)}";

    private static string Describe(string key, IEnumerable<KeyValuePair<Language, string>> texts) =>
        $"{key}({string.Join("; ", texts.OrderBy(text => text.Key.Tag, StringComparer.Ordinal).Select(text => $"{text.Key}: {text.Value}"))})";

    private static IEnumerable<string> Describe(Digest digest)
    {
        yield return $"digest {digest.Week} {digest.Language} '{digest.Title}' by '{digest.Author}' from {digest.Source?.ToString() ?? "nowhere"}";
        yield return $"introduction {Quote(digest.Introduction)}";
        foreach (var section in digest.Sections)
        {
            yield return $"category {section.Category} '{section.Heading}'";
            foreach (var paper in section.Papers)
            {
                yield return $"  paper {paper.Id} '{paper.Title}' {paper.Link?.ToString() ?? "without link"}";
                yield return $"    takeaway '{paper.Takeaway}'";
                yield return $"    summary {Quote(paper.Summary)}";
                foreach (var link in paper.Links)
                {
                    yield return $"    link '{link.Label}' {link.Target}";
                }
            }
        }
    }

    private static string Quote(string markdown) => $"'{markdown.Replace("\n", "⏎", StringComparison.Ordinal)}'";
}
