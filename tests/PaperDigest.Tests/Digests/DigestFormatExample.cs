using System.Reflection;
using Markdig;
using Markdig.Syntax;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Digests;

/// <summary>One pair of DigestFormat.md: files in, problems and digests out.</summary>
public sealed record DigestFormatExample(int Line, IReadOnlyList<DigestFile> Files, string Expected)
{
    public static IReadOnlyList<DigestFormatExample> ReadAll()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("DigestFormat.md")!; // embedded by the project file
        using var reader = new StreamReader(stream);
        var examples = new List<DigestFormatExample>();
        var files = new List<DigestFile>();
        foreach (var block in Markdown.Parse(reader.ReadToEnd()).OfType<FencedCodeBlock>())
        {
            var text = string.Concat(block.Lines.Lines.Take(block.Lines.Count).Select(line => line.Slice.ToString() + '\n'));
            if (string.Equals(block.Info, "input", StringComparison.Ordinal))
            {
                files.Add(DigestFile.FromText(block.Arguments!, text)); // every input names its file
            }
            else
            {
                examples.Add(new DigestFormatExample(block.Line + 1, [.. files], text));
                files.Clear();
            }
        }

        return examples;
    }
}
