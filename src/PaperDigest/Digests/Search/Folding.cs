using System.Buffers;
using System.Text;

namespace PaperDigest.Digests.Search;

/// <summary>Makes texts comparable: case, accents, full-width and other compatibility forms are folded away.</summary>
/// <remarks>FormKD, without accents, in lower case. ASCII and ideographs, which are nearly everything, take a short way. Not thread-safe.</remarks>
internal sealed class Folding
{
    private char[] _buffer = new char[4096];
    private int _length;

    /// <summary>The folded text, valid until the next call.</summary>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> text) => Fold(text, marksJoints: false);

    /// <summary>The folded text with <see cref="Joints.Mark"/> where names are joined by case or digits, valid until the next call.</summary>
    public ReadOnlySpan<char> FoldMarkingJoints(ReadOnlySpan<char> text) => Fold(text, marksJoints: true);

    private ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, bool marksJoints)
    {
        _length = 0;
        var joints = new Joints();
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (marksJoints && joints.IsBefore(text, index))
            {
                Append(Joints.Mark);
            }

            if (char.IsAscii(character) || Script.IsIdeographic(character))
            {
                Append(char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character);
            }
            else if (Rune.DecodeFromUtf16(text[index..], out var rune, out var consumed) == OperationStatus.Done)
            {
                AppendRare(IsCharacter(rune) ? rune : new Rune(' '));
                index += consumed - 1;
            }
            else
            {
                Append(' ');
            }
        }

        return _buffer.AsSpan(0, _length);
    }

    /// <summary>A title as titles are compared: folded, words parted by one space, nothing else.</summary>
    public string TitleKey(ReadOnlySpan<char> title)
    {
        var folded = Fold(title);
        var key = new StringBuilder(folded.Length);
        var isParted = false;
        foreach (var character in folded)
        {
            if (!char.IsLetterOrDigit(character))
            {
                isParted |= character != '\'';
                continue;
            }

            if (isParted && key.Length > 0 && !Script.IsIdeographic(character) && !Script.IsIdeographic(key[^1]))
            {
                key.Append(' ');
            }

            isParted = false;
            key.Append(character);
        }

        return key.ToString();
    }

    private void AppendRare(Rune rune)
    {
        switch (rune.Value)
        {
            case >= 0x2010 and <= 0x2013:
                Append('-');
                break;
            case 0x2018 or 0x2019:
                Append('\'');
                break;
            case >= 0x0300 and <= 0x036F:
                break;
            case '™' or '®' or '©' or '…':
                Append(' ');
                break;
            default:
                AppendDecomposed(rune.ToString());
                break;
        }
    }

    /// <summary>The last two code points of each plane are no characters, and normalizing throws at them: https://www.unicode.org/faq/private_use.html#nonchar1.</summary>
    private static bool IsCharacter(Rune rune) => (rune.Value & 0xFFFE) != 0xFFFE;

    private void AppendDecomposed(string rune)
    {
        foreach (var character in rune.Normalize(NormalizationForm.FormKD))
        {
            switch (char.ToLowerInvariant(character))
            {
                case >= '\u0300' and <= '\u036F':
                    break;
                case 'ß':
                    Append('s');
                    Append('s');
                    break;
                case 'æ':
                    Append('a');
                    Append('e');
                    break;
                case 'œ':
                    Append('o');
                    Append('e');
                    break;
                case var lower:
                    Append(lower switch { 'ø' => 'o', 'ł' => 'l', 'đ' => 'd', 'ı' => 'i', 'ς' => 'σ', _ => lower });
                    break;
            }
        }
    }

    private void Append(char character)
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _length * 2);
        }

        _buffer[_length++] = character;
    }
}
