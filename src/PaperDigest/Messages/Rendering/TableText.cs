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
        AddCell(pieces, cells.FirstOrDefault(), TextStyle.Bold);
        for (var i = 1; i < cells.Count; i++)
        {
            if (HasText(cells[i]))
            {
                pieces.AddText(" · ", TextStyle.None);
                AddName(pieces, names.ElementAtOrDefault(i));
                AddCell(pieces, cells[i], TextStyle.None);
            }
        }
    }

    private static void AddName(PieceList pieces, TableCell? name)
    {
        if (HasText(name))
        {
            AddCell(pieces, name, TextStyle.None);
            pieces.AddText(": ", TextStyle.None);
        }
    }

    private static bool HasText(TableCell? cell)
    {
        var pieces = new PieceList();
        AddCell(pieces, cell, TextStyle.None);
        return pieces.ToPieces().Length > 0;
    }

    private static void AddCell(PieceList pieces, TableCell? cell, TextStyle style)
    {
        foreach (var leaf in cell?.Descendants<LeafBlock>() ?? [])
        {
            new InlineReader(pieces).Read(leaf.Inline, style);
        }
    }
}
