using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>Turns Markdig's tree into blocks: what Discord cannot draw becomes the nearest thing it can.</summary>
internal sealed class BlockList
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private BlockPlace? _before;

    public ImmutableArray<Block> ToBlocks() => _blocks.ToImmutable();

    /// <summary>Adds text that is no markdown.</summary>
    public void AddPlain(string text)
    {
        foreach (var paragraph in TextCleaner.Clean(text).Split("\n\n"))
        {
            var pieces = new PieceList();
            foreach (var line in paragraph.Split('\n'))
            {
                pieces.AddText(line, TextStyle.None);
                pieces.AddLineEnd();
            }

            Add(pieces, BlockPlace.Top);
        }
    }

    /// <summary>Adds everything in a container; returns the place after it.</summary>
    public BlockPlace AddAll(ContainerBlock container, BlockPlace place)
    {
        foreach (var block in container)
        {
            place = AddOne(block, place);
        }

        return place;
    }

    private BlockPlace AddOne(Markdig.Syntax.Block block, BlockPlace place) => block switch
    {
        MathBlock math => AddFormula(math, place),
        FencedCodeBlock code => AddCode(code.Lines.ToString(), CodeText.Language(code.Info), place),
        CodeBlock code => AddCode(code.Lines.ToString(), "", place),
        HeadingBlock heading => AddInlines(heading.Inline, TextStyle.Bold, place),
        HtmlBlock html => AddHtml(html.Lines.ToString(), place),
        ListBlock list => AddList(list, place),
        QuoteBlock quote => AddQuote(quote, place),
        Table table => AddTable(table, place),
        LeafBlock { Inline: { } inlines } => AddInlines(inlines, TextStyle.None, place),
        ContainerBlock container => AddAll(container, place),
        _ => place,
    };

    private BlockPlace AddInlines(ContainerInline? inlines, TextStyle style, BlockPlace place)
    {
        var pieces = new PieceList();
        new InlineReader(pieces).Read(inlines, style);
        return Add(pieces, place);
    }

    private BlockPlace AddList(ListBlock list, BlockPlace place)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            AddAll(item, place.Item(marker));
        }

        return place.Further();
    }

    private BlockPlace AddQuote(QuoteBlock quote, BlockPlace place)
    {
        AddAll(quote, place.Quoted());
        return place.Further();
    }

    private BlockPlace AddCode(string code, string language, BlockPlace place)
    {
        // Inside a list the indent would become part of the code.
        return Add(new Block { Pieces = CodeText.Pieces(code), Prefix = place.Quote, NextPrefix = place.Quote, Fence = language }, place);
    }

    private BlockPlace AddFormula(MathBlock math, BlockPlace place)
    {
        var tex = math.Lines.ToString();
        if (Formulas.TexReader.TryRead(tex) is not { } formula)
        {
            return AddCode(tex.Trim(), "", place);
        }

        var pieces = new PieceList();
        pieces.AddText(formula, TextStyle.None);
        return Add(pieces, place);
    }

    private BlockPlace AddHtml(string html, BlockPlace place)
    {
        var pieces = new PieceList();
        pieces.AddText(HtmlText.Read(html), TextStyle.None);
        return Add(pieces, place);
    }

    private BlockPlace AddTable(Table table, BlockPlace place)
    {
        var rows = table.OfType<TableRow>().ToList();
        var headings = rows.Count > 1 ? rows.Find(row => row.IsHeader) : null;
        foreach (var row in rows.Where(row => row != headings))
        {
            var pieces = new PieceList();
            TableText.Add(pieces, headings, row);
            Add(pieces, place.Item("- "));
        }

        return place.Further();
    }

    private BlockPlace Add(PieceList pieces, BlockPlace place) =>
        Add(new Block { Pieces = pieces.ToPieces(), Prefix = place.Prefix, NextPrefix = place.NextPrefix }, place);

    private BlockPlace Add(Block block, BlockPlace place)
    {
        if (block.Pieces.IsEmpty)
        {
            return place;
        }

        _blocks.Add(block with { IsTight = place.IsNested && _before is { IsNested: true } before && before.IsQuoted == place.IsQuoted });
        _before = place;
        return place.Further();
    }
}
