using System.Collections.Immutable;

namespace PaperDigest.Messages.Rendering;

/// <summary>
/// Settles how each stretch of italics is marked. The client takes underscores only at the edges of words, and a single asterisk only
/// where no other stands beside it; where neither works, the stretch stays upright.
/// </summary>
internal static class Italics
{
    /// <summary>The pieces with every stretch settled, which no cut changes any more.</summary>
    public static ImmutableArray<Piece> Settle(ImmutableArray<Piece> pieces)
    {
        if (!pieces.Any(IsItalic))
        {
            return pieces;
        }

        var settled = pieces.ToBuilder();
        for (var start = 0; start < pieces.Length; start++)
        {
            var end = start;
            while (end < pieces.Length && IsItalic(pieces[end]))
            {
                end++;
            }

            var style = StyleOf(pieces, start, end);
            for (; start < end; start++)
            {
                settled[start] = settled[start] with { Style = (settled[start].Style & ~TextStyle.Italic) | style };
            }
        }

        return settled.ToImmutable();
    }

    private static TextStyle StyleOf(ImmutableArray<Piece> pieces, int start, int end)
    {
        if (start == end)
        {
            return TextStyle.None;
        }

        var before = start > 0 ? Before(pieces[start - 1], pieces[start]) : ' ';
        var after = end < pieces.Length ? After(pieces[start], pieces[end]) : ' ';
        if (!IsWord(before) && !IsWord(after))
        {
            return TextStyle.Italic;
        }

        var meetsAsterisk = before == '*' || after == '*' || pieces[start..end].Any(piece => piece.Style.HasFlag(TextStyle.Bold));
        return meetsAsterisk ? TextStyle.None : TextStyle.ItalicInWord;
    }

    // Marks that open stand after a space, marks that close before it.
    private static char Before(Piece last, Piece first)
    {
        if (FindMark(first.Style & ~last.Style) is { } opened)
        {
            return opened;
        }

        return last.IsSpace || last.IsLineEnd ? ' ' : FindMark(last.Style & ~first.Style) ?? last.Markdown[^1];
    }

    private static char After(Piece first, Piece next)
    {
        if (FindMark(first.Style & ~next.Style) is { } closed)
        {
            return closed;
        }

        return next.IsSpace || next.IsLineEnd ? ' ' : FindMark(next.Style & ~first.Style) ?? next.Markdown[0];
    }

    private static char? FindMark(TextStyle changed) =>
        changed.HasFlag(TextStyle.Bold) ? '*' : changed.HasFlag(TextStyle.Struck) ? '~' : null;

    private static bool IsItalic(Piece piece) => piece.Style.HasFlag(TextStyle.Italic);

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
