using System.Globalization;
using System.Text;

namespace PaperDigest.Messages.Texts;

/// <summary>Tells emoji from other text: Discord refuses a button or choice whose emoji is none.</summary>
public static class EmojiText
{
    private const int KeycapMark = 0x20E3;

    /// <summary>Whether the text is exactly one Unicode emoji, as far as can be told without Unicode's tables.</summary>
    public static bool IsOne(string text)
    {
        if (text.Length == 0 || Graphemes.Of(text).Skip(1).Any())
        {
            return false;
        }

        _ = Rune.DecodeFromUtf16(text, out var first, out _);
        var isPictograph = first.Value >= 0x203C && Rune.GetUnicodeCategory(first)
            is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation;
        return isPictograph || (first.IsAscii && text[^1] == KeycapMark);
    }
}
