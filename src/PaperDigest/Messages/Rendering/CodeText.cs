using System.Collections.Immutable;
using System.Text;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>Code in Discord's markdown, where nothing can be escaped.</summary>
internal static class CodeText
{
    /// <summary>Not seen, but keeps backticks apart.</summary>
    public const char Divider = '\u200B';

    private const string Fence = "```";
    private const int MostLanguageCharacters = 16;
    private const int MostPieceGraphemes = 8;

    /// <summary>A code span whose fence is longer than any run of backticks in it.</summary>
    public static string Span(string clean)
    {
        var fence = new string('`', LongestRun(clean) + 1);
        return clean.Contains('`', StringComparison.Ordinal) ? $"{fence} {clean} {fence}" : fence + clean + fence;
    }

    /// <summary>The word after a fence that picks the colours; empty if it is none.</summary>
    public static string Language(string? word) =>
        word is { Length: > 0 and <= MostLanguageCharacters } && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '#' or '-') ? word : "";

    /// <summary>The pieces of a stretch of code between fences: lines, and parts of long ones.</summary>
    public static ImmutableArray<Piece> Pieces(string code)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var line in TextCleaner.Visible(code.Replace("\t", "    ", StringComparison.Ordinal)).Trim('\n').Split('\n'))
        {
            foreach (var chunk in Graphemes.Of(line.TrimEnd().Replace(Fence, $"`{Divider}``", StringComparison.Ordinal)).Chunk(MostPieceGraphemes))
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

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
