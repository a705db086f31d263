using System.Collections.Immutable;

namespace PaperDigest.Messages.Rendering;

/// <summary>Keeps text at the start of a line from turning into a list.</summary>
internal static class LineStarts
{
    /// <summary>Escapes the piece that would do so at every line start of a block.</summary>
    public static ImmutableArray<Piece> Guard(ImmutableArray<Piece> pieces)
    {
        var guarded = pieces.ToBuilder();
        for (var i = 0; i < guarded.Count; i++)
        {
            if ((i == 0 || guarded[i - 1].IsLineEnd) && FindCulprit(guarded, i) is { } culprit)
            {
                guarded[culprit] = guarded[culprit] with { Markdown = "\\" + guarded[culprit].Markdown };
            }
        }

        return guarded.ToImmutable();
    }

    private static int? FindCulprit(ImmutableArray<Piece>.Builder pieces, int start)
    {
        if (pieces[start].Markdown is "-" or "+")
        {
            return start;
        }

        var digits = start;
        while (digits < pieces.Count && pieces[digits].Markdown is [>= '0' and <= '9'])
        {
            digits++;
        }

        return digits > start && digits < pieces.Count && pieces[digits].Markdown is "." ? digits : null;
    }
}
