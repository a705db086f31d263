using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace PaperDigest.Messages.Rendering;

/// <summary>A table row as one line: the first cell in bold, then every cell after its heading.</summary>
internal static class TableText
{
    public static void Add(PieceList pieces, TableRow? headings, TableRow row)
    {
        var cells = row.OfType<TableCell>().ToList();
        var names = headings?.OfType<TableCell>().ToList() ?? [];
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                pieces.AddText(" · ", TextStyle.None);
                AddName(pieces, names.ElementAtOrDefault(i));
            }

            AddCell(pieces, cells[i], i == 0 ? TextStyle.Bold : TextStyle.None);
        }
    }

    private static void AddName(PieceList pieces, TableCell? name)
    {
        var text = new PieceList();
        AddCell(text, name, TextStyle.None);
        if (text.ToPieces().Length > 0)
        {
            AddCell(pieces, name, TextStyle.None);
            pieces.AddText(": ", TextStyle.None);
        }
    }

    private static void AddCell(PieceList pieces, TableCell? cell, TextStyle style)
    {
        foreach (var leaf in cell?.Descendants<LeafBlock>() ?? [])
        {
            new InlineReader(pieces).Read(leaf.Inline, style);
        }
    }
}
