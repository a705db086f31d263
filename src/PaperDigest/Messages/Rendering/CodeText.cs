using System.Collections.Immutable;
using System.Text;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>Code in Discord's markdown, where nothing can be escaped.</summary>
internal static class CodeText
{
    /// <summary>Not seen, but keeps backticks apart.</summary>
    public const char Divider = '\u200B';

    private const int MostLanguageCharacters = 16;
    private const int MostPieceGraphemes = 8;

    /// <summary>A code span. Three backticks would begin a block even there, so that runs of them are divided.</summary>
    public static string Span(string clean) => clean.Contains('`', StringComparison.Ordinal)
        ? $"`` {DivideRuns(clean, 1)} ``"
        : $"`{clean}`";

    /// <summary>The word after a fence that picks the colours; empty if it is none.</summary>
    public static string Language(string? word) =>
        word is { Length: > 0 and <= MostLanguageCharacters } && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '#' or '-') ? word : "";

    /// <summary>The pieces of a stretch of code between fences: lines, and parts of long ones.</summary>
    public static ImmutableArray<Piece> Pieces(string code)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var line in TextCleaner.Visible(code.Replace("\t", "    ", StringComparison.Ordinal)).Trim('\n').Split('\n'))
        {
            foreach (var chunk in Graphemes.Of(DivideRuns(line.TrimEnd(), 2)).Chunk(MostPieceGraphemes))
            {
                var text = string.Concat(chunk);
                pieces.Add(new Piece(text, text, TextStyle.None, Border.Letter));
            }

            pieces.Add(new Piece("\n", "\n", TextStyle.None, Border.Line));
        }

        return pieces.Any(piece => !piece.IsLineEnd) ? pieces.ToImmutable() : [];
    }

    /// <summary>Stretches of at most that many characters, and single spaces between those that a space divided.</summary>
    public static IEnumerable<string> Chunks(string clean, int maximumCharacters)
    {
        if (clean.Length <= maximumCharacters)
        {
            return clean.Length > 0 ? [clean] : [];
        }

        var chunks = new List<string>();
        var chunk = new StringBuilder();
        foreach (var grapheme in Graphemes.Of(clean))
        {
            var isSpace = grapheme is " ";
            if (chunk.Length + grapheme.Length > maximumCharacters || (isSpace && chunk.Length * 2 > maximumCharacters))
            {
                chunks.Add(chunk.ToString());
                chunk.Clear();
            }

            if (isSpace && chunk.Length == 0)
            {
                chunks.Add(" ");
            }
            else
            {
                chunk.Append(grapheme);
            }
        }

        if (chunk.Length > 0)
        {
            chunks.Add(chunk.ToString());
        }

        return chunks;
    }

    private static string DivideRuns(string code, int mostBackticks)
    {
        var divided = new StringBuilder(code.Length);
        var run = 0;
        foreach (var character in code)
        {
            run = character == '`' ? run + 1 : 0;
            if (run > mostBackticks)
            {
                divided.Append(Divider);
                run = 1;
            }

            divided.Append(character);
        }

        return divided.ToString();
    }
}
