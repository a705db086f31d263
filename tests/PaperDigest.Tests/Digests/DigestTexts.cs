using System.Globalization;
using System.Text;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests;

/// <summary>Digest files for tests, made from a few words.</summary>
internal static class DigestTexts
{
    /// <summary>A good file of one category.</summary>
    /// <param name="week">Its week.</param>
    /// <param name="language">Its language's tag.</param>
    /// <param name="papers">Titles; each links to the arXiv id in front of it if there is one: <c>2405.12130 MoRA</c>.</param>
    public static DigestFile File(string week, string language, params string[] papers) => File($"{week}.{language}.md", week, language, papers);

    public static DigestFile File(string path, string week, string language, IEnumerable<string> papers)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"---\nweek: {week}\nlanguage: {language}\ntitle: Papers of {week}\n---\n## Training {{#llm-training}}\n"));
        foreach (var paper in papers)
        {
            var space = paper.IndexOf(' ', StringComparison.Ordinal);
            var heading = space > 0 && ArxivId.TryParse(paper[..space]) is { } id ? $"[{paper[(space + 1)..]}](https://arxiv.org/abs/{id})" : paper;
            text.Append(CultureInfo.InvariantCulture, $"### {heading}\nAll about {paper}.\n\n");
        }

        return DigestFile.FromText(path, text.ToString());
    }

    public static DigestFile Broken(string path) => DigestFile.FromText(path, "---\nweek: 2024-W21\n");
}
