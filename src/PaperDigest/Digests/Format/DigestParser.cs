using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace PaperDigest.Digests.Format;

/// <summary>Reads digest files: any bytes in, a digest or problems out.</summary>
/// <remarks>Thread-safe. It never throws for what a file holds. What shows only beside other files is the <see cref="CatalogueBuilder"/>'s to say.</remarks>
public static class DigestParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UseCjkFriendlyEmphasis()
        .Build();

    /// <summary>Reads a digest given as text.</summary>
    /// <param name="path">Its path or file name: it must agree with the front matter.</param>
    /// <param name="text">The whole file.</param>
    public static ParsedDigest Parse(string path, string text) => Parse(DigestFile.FromText(path, text));

    /// <summary>Reads a digest.</summary>
    public static ParsedDigest Parse(DigestFile file)
    {
        var log = new ProblemLog(file.Path);
        if (!DigestFileName.TryParse(file.Path, out _))
        {
            log.Add(ProblemKinds.FileName, TextPlace.Start, $"'{DigestFileName.LastPart(file.Path)}' is not a digest's name. Name it by week and language, like 2024-W21.en.md.");
        }

        if (SourceText.TryRead(file, log) is not { } source || TryParseMarkdown(source, log) is not { } document)
        {
            return new ParsedDigest(file.Path, null, log.Read());
        }

        var block = document.FirstOrDefault() as YamlFrontMatterBlock;
        var matter = new FrontMatterReader(source, log).Read(block);
        var reader = new DigestReader(source, log, matter);
        var passages = Passage.Divide(document, source, block is null ? 0 : source.NextLineStart(block.Span.End));
        return reader.Read(passages);
    }

    /// <summary>Null after saying why Markdig would not, or must not, read it.</summary>
    private static MarkdownDocument? TryParseMarkdown(SourceText source, ProblemLog log)
    {
        if (source.FindLongBlock() is { } offset)
        {
            log.Add(ProblemKinds.BlockTooLong, source.PlaceOf(offset), $"This text goes on for more than {FormatLimits.MaxBlockCharacters:N0} characters without an empty line. Divide it.");
            return null;
        }

        try
        {
            return Markdown.Parse(source.Text, Pipeline);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            // Markdig's guard against stack overflow has no exception type of its own.
            log.Add(ProblemKinds.TooDeep, TextPlace.Start, "Lists, quotes or emphasis are nested too deeply. Look for a long row of >, -, * or [.");
            return null;
        }
    }
}
