using System.Buffers;

namespace PaperDigest.Digests.Search;

/// <summary>Finds the words of a folded text; markdown's addresses are skipped.</summary>
internal static class Tokenizer
{
    /// <summary>Longer words are noise (keys, hashes) and are cut.</summary>
    public const int MaxWordCharacters = 40;

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \n\t)>]");

    public static void Read<TSink>(ReadOnlySpan<char> folded, TSink sink)
        where TSink : ITokenSink
    {
        var index = 0;
        while (index < folded.Length)
        {
            var character = folded[index];
            if (Script.IsIdeographic(character))
            {
                var end = index + 1;
                while (end < folded.Length && Script.IsIdeographic(folded[end]))
                {
                    end++;
                }

                sink.OnIdeographs(folded[index..end]);
                index = end;
            }
            else if (IsWord(character))
            {
                index = IsAddress(folded[index..]) ? AddressEnd(folded, index) : ReadCompound(folded, index, sink);
            }
            else
            {
                index = character == ']' && index + 1 < folded.Length && folded[index + 1] == '(' ? AddressEnd(folded, index + 2) : index + 1;
            }
        }
    }

    private static bool IsWord(char character) =>
        char.IsAscii(character) ? char.IsAsciiLetterOrDigit(character) : char.IsLetterOrDigit(character) && !Script.IsIdeographic(character);

    private static bool IsAddress(ReadOnlySpan<char> text) => text[0] == 'h' && (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal));

    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(AddressEnds);
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>Reads words joined by single hyphens, underscores or <see cref="Joints"/>.</summary>
    private static int ReadCompound<TSink>(ReadOnlySpan<char> text, int start, TSink sink)
        where TSink : ITokenSink
    {
        Span<char> joined = stackalloc char[MaxWordCharacters];
        var (length, words, index) = (0, 0, start);
        while (true)
        {
            var end = WordEnd(text, index);
            var word = text[index..Math.Min(end, index + MaxWordCharacters)];
            sink.OnWord(word);
            words++;
            if (length + word.Length <= joined.Length)
            {
                word.CopyTo(joined[length..]);
            }

            length += word.Length;
            if (end + 1 >= text.Length || text[end] is not ('-' or '_' or Joints.Mark) || !IsWord(text[end + 1]))
            {
                if (words > 1 && length <= joined.Length)
                {
                    sink.OnCompound(joined[..length], words);
                }

                return SkipPossessive(text, end);
            }

            index = end + 1;
        }
    }

    /// <summary>A word ends at what is neither letter nor digit; a point beside a digit (<c>3.5</c>) does not end it.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && (IsWord(text[index]) || IsInnerPoint(text, index)))
        {
            index++;
        }

        return index;
    }

    private static bool IsInnerPoint(ReadOnlySpan<char> text, int index) =>
        text[index] == '.' && index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]) && char.IsAsciiDigit(text[index - 1]);

    private static int SkipPossessive(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && text[end] == '\'' && text[end + 1] == 's' && (end + 2 == text.Length || !IsWord(text[end + 2])) ? end + 2 : end;
}
