using System.Collections.Immutable;
using System.Text;

namespace PaperDigest.Messages.Texts;

/// <summary>Finds where clean text may be cut, in Chinese and in languages that write with spaces.</summary>
internal static class TextBorders
{
    private const string Openers = "([{<“‘«（［｛「『【〔《〈";
    private const string Closers = ")]}>”’»）］｝」』】〕》〉\"'";
    private const string Enders = "。！？；…．.!?";
    private const string Clauses = "，、：,;:—";

    private static readonly ImmutableHashSet<string> Abbreviations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "e.g.", "i.e.", "cf.", "vs.", "al.", "etc.", "fig.", "figs.", "eq.", "eqs.", "sec.", "ch.", "no.", "vol.", "pp.", "approx.", "resp.", "dr.", "mr.", "ms.", "prof.", "st.", "ca.");

    /// <summary>The text's graphemes, each with the worth of the border after it.</summary>
    public static ImmutableArray<(string Grapheme, Border After)> Of(string clean)
    {
        var graphemes = Graphemes.Of(clean).ToArray();
        var pieces = ImmutableArray.CreateBuilder<(string, Border)>(graphemes.Length);
        for (var i = 0; i < graphemes.Length; i++)
        {
            pieces.Add((graphemes[i], After(graphemes, i)));
        }

        return pieces.MoveToImmutable();
    }

    /// <summary>Whether a script writes this character without spaces around it.</summary>
    public static bool IsChinese(string grapheme)
    {
        _ = Rune.DecodeFromUtf16(grapheme, out var rune, out _);
        return rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);
    }

    /// <summary>The worth of the border after one of the graphemes.</summary>
    public static Border After(IReadOnlyList<string> graphemes, int index)
    {
        var here = graphemes[index];
        if (here is "\n")
        {
            return Border.Line;
        }

        if (index + 1 == graphemes.Count)
        {
            return Border.Sentence;
        }

        var next = graphemes[index + 1];
        if (char.IsAsciiLetterOrDigit(here[^1]) && char.IsAsciiLetterOrDigit(next[0]))
        {
            return Border.Letter;
        }

        if (IsSpace(next) || IsOneOf(next, Closers) || IsOneOf(next, Enders) || IsOneOf(next, Clauses) || IsOneOf(here, Openers))
        {
            return Border.Ugly;
        }

        return IsSpace(here) ? AfterSpace(graphemes, index) : Between(graphemes, index, next);
    }

    private static Border AfterSpace(IReadOnlyList<string> graphemes, int space)
    {
        var last = LastBeforeClosers(graphemes, space - 1);
        return last switch
        {
            >= 0 when IsOneOf(graphemes[last], Enders) && EndsSentence(graphemes, last, space) => Border.Sentence,
            >= 0 when IsOneOf(graphemes[last], Clauses) => Border.Clause,
            _ => Border.Word,
        };
    }

    private static Border Between(IReadOnlyList<string> graphemes, int index, string next)
    {
        var last = LastBeforeClosers(graphemes, index);
        var mark = last >= 0 ? graphemes[last] : "";
        var isChineseMark = mark.Length > 0 && (IsChinese(mark) || mark is "…" or "—");
        return (isChineseMark, IsOneOf(mark, Enders), IsOneOf(mark, Clauses)) switch
        {
            (true, true, _) => Border.Sentence,
            (true, _, true) => Border.Clause,
            _ => IsChinese(graphemes[index]) || IsChinese(next) ? Border.Word : Border.Letter,
        };
    }

    // An English full stop ends a sentence only before something that can begin one, and not after an abbreviation or an initial.
    private static bool EndsSentence(IReadOnlyList<string> graphemes, int mark, int space)
    {
        if (graphemes[mark] is not ".")
        {
            return true;
        }

        var next = graphemes[space + 1];
        var start = mark;
        while (start > 0 && !IsSpace(graphemes[start - 1]) && !IsOneOf(graphemes[start - 1], Openers))
        {
            start--;
        }

        var word = string.Concat(graphemes.Skip(start).Take(mark + 1 - start));
        var isInitial = word.Length == 2 && char.IsUpper(word[0]);
        return !char.IsLower(next, 0) && !isInitial && !Abbreviations.Contains(word);
    }

    private static int LastBeforeClosers(IReadOnlyList<string> graphemes, int index)
    {
        while (index >= 0 && IsOneOf(graphemes[index], Closers))
        {
            index--;
        }

        return index;
    }

    private static bool IsSpace(string grapheme) => char.IsWhiteSpace(grapheme, 0);

    private static bool IsOneOf(string grapheme, string marks) => grapheme.Length == 1 && marks.Contains(grapheme[0], StringComparison.Ordinal);
}
