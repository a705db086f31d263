using System.Reflection;
using Markdig;
using Markdig.Syntax;

namespace PaperDigest.Tests.Messages.Rendering;

/// <summary>One pair of Rendering.md: an editor's markdown in, Discord's out.</summary>
public sealed record RenderingExample(int Line, string Input, string Expected)
{
    public static IReadOnlyList<RenderingExample> ReadAll()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Rendering.md")!; // embedded by the project file
        using var reader = new StreamReader(stream);
        var blocks = Markdown.Parse(reader.ReadToEnd()).OfType<FencedCodeBlock>().ToList();
        return [.. blocks.Chunk(2).Select(pair => new RenderingExample(pair[0].Line + 1, pair[0].Lines.ToString(), pair[1].Lines.ToString()))];
    }
}
