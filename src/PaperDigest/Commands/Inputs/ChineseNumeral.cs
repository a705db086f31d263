using System.Globalization;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads numbers up to ninety-nine, in digits or in Chinese numerals: 三, 十二, 二十四.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const char Ten = '十';

    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        var ten = text.IndexOf(Ten);
        if (ten < 0)
        {
            return TryReadDigit(text, out number);
        }

        var (tens, ones) = (1, 0);
        if ((ten > 0 && !TryReadDigit(text[..ten], out tens)) || (ten < text.Length - 1 && !TryReadDigit(text[(ten + 1)..], out ones)))
        {
            number = 0;
            return false;
        }

        number = (tens * 10) + ones;
        return true;
    }

    private static bool TryReadDigit(ReadOnlySpan<char> text, out int digit)
    {
        digit = text is ['两'] ? 2 : text.Length == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        return digit >= 0;
    }
}
