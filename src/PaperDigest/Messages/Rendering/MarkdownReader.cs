using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace PaperDigest.Messages.Rendering;

/// <summary>Reads an editor's markdown into blocks that Discord can show.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>The text's blocks; blocks without anything to show are left out.</summary>
    public static ImmutableArray<Block> Read(string markdown)
    {
        var blocks = new BlockList();
        if (TryParse(markdown) is { } document)
        {
            blocks.AddAll(document, BlockPlace.Top);
        }
        else
        {
            blocks.AddPlain(markdown);
        }

        return blocks.ToBlocks();
    }

    // Markdig refuses lists and quotes nested over a hundred deep: nobody writes that to be read, so it is shown as it is.
    private static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
