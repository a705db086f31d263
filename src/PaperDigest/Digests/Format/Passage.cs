using System.Collections.Immutable;
using Markdig.Syntax;

namespace PaperDigest.Digests.Format;

/// <summary>A heading and what stands under it up to the next; the introduction has no heading.</summary>
/// <param name="Heading">Of level 1 to 3.</param>
/// <param name="Blocks">What stands under it.</param>
/// <param name="Start">The offset behind the heading's line.</param>
/// <param name="End">The offset of the next heading's line, or the text's end.</param>
internal sealed record Passage(HeadingBlock? Heading, ImmutableArray<Block> Blocks, int Start, int End)
{
    /// <summary>A digest's passages in order, the introduction first.</summary>
    public static List<Passage> Divide(MarkdownDocument document, SourceText source, int start)
    {
        var passages = new List<Passage>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        HeadingBlock? heading = null;
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 3 } next)
            {
                var end = Math.Max(source.LineStart(next.Span.Start), start);
                passages.Add(new Passage(heading, blocks.ToImmutable(), start, end));
                (heading, start) = (next, source.NextLineStart(next.Span.End));
                blocks.Clear();
            }
            else if (block is not (LinkReferenceDefinitionGroup or Markdig.Extensions.Yaml.YamlFrontMatterBlock))
            {
                blocks.Add(block);
            }
        }

        passages.Add(new Passage(heading, blocks.ToImmutable(), start, source.Text.Length));
        return passages;
    }
}
