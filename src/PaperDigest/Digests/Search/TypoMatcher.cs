namespace PaperDigest.Digests.Search;

/// <summary>Walks a vocabulary as if it were a tree of letters and finds the words a typist may have meant.</summary>
/// <remarks>
/// The rows of the distance table belong to the letters two neighbouring words share and are kept; a beginning that is too far off
/// already is left with all its words at once. Measured by <see cref="EditDistance"/>'s rule: swapped neighbours are one slip.
/// </remarks>
internal sealed class TypoMatcher
{
    /// <summary>So few letters are near hundreds of words.</summary>
    public const int ShortCharacters = 3;

    private readonly string _word;
    private readonly int _maxSlips;
    private readonly bool _isOpen;
    private readonly int[][] _rows = new int[Tokenizer.MaxWordCharacters + 1][];

    /// <param name="word">Folded.</param>
    /// <param name="maxSlips">The greatest distance that counts.</param>
    /// <param name="isOpen">Whether the word may be the beginning of a longer one.</param>
    public TypoMatcher(string word, int maxSlips, bool isOpen)
    {
        (_word, _maxSlips, _isOpen) = (word, maxSlips, isOpen);
        for (var row = 0; row < _rows.Length; row++)
        {
            _rows[row] = new int[word.Length + 1];
            _rows[row][0] = row;
        }

        for (var column = 0; column <= word.Length; column++)
        {
            _rows[0][column] = column;
        }
    }

    /// <summary>How many slips a word of that length is allowed.</summary>
    public static int MaxSlipsOf(int length) => length switch { < ShortCharacters => 0, < 8 => 1, _ => 2 };

    /// <summary>Calls back with each near word and its distance.</summary>
    public void Collect(Vocabulary words, Action<int, int> found)
    {
        var (index, end) = (words.LowerBound(FirstLetters), words.LowerBound(BehindLetters));
        ReadOnlySpan<char> previous = [];
        while (index < end)
        {
            var word = words[index];
            var depth = word.CommonPrefixLength(previous);
            var nearest = int.MaxValue;
            for (var row = 1; row <= depth; row++)
            {
                nearest = Math.Min(nearest, _rows[row][_word.Length]);
            }

            while (depth < word.Length && !IsHopeless(depth))
            {
                depth++;
                FillRow(depth, word);
                nearest = Math.Min(nearest, _rows[depth][_word.Length]);
            }

            var distance = _isOpen ? nearest : depth == word.Length ? _rows[depth][_word.Length] : int.MaxValue;
            if (distance <= _maxSlips)
            {
                found(index, distance);
            }

            var isLeft = depth < word.Length && (!_isOpen || nearest > _maxSlips);
            previous = word[..depth];
            index = isLeft ? words.PrefixEnd(previous, index) : index + 1;
        }
    }

    /// <summary>Two slips and another first letter is a guess, not a typo; so is one slip in a short word.</summary>
    private bool IsFirstLetterSure => _maxSlips > 1 || _word.Length <= ShortCharacters;

    private ReadOnlySpan<char> FirstLetters => IsFirstLetterSure ? _word.AsSpan(0, 1) : "0";

    private ReadOnlySpan<char> BehindLetters => IsFirstLetterSure ? $"{(char)(_word[0] + 1)}" : "{";

    /// <summary>
    /// No continuation can come back from a row that is too far off: not by a swap either, which adds one to the row before,
    /// and that row is at most one better.
    /// </summary>
    private bool IsHopeless(int depth)
    {
        var row = _rows[depth];
        var least = int.MaxValue;
        var last = Math.Min(row.Length - 1, depth + _maxSlips);
        for (var column = Math.Max(0, depth - _maxSlips); column <= last; column++)
        {
            least = Math.Min(least, row[column]);
        }

        return least > _maxSlips;
    }

    /// <summary>Only cells within the allowed distance of the diagonal can matter; their neighbours are set out of reach.</summary>
    private void FillRow(int depth, ReadOnlySpan<char> word)
    {
        var (row, above) = (_rows[depth], _rows[depth - 1]);
        var letter = word[depth - 1];
        var (first, last) = (Math.Max(1, depth - _maxSlips), Math.Min(_word.Length, depth + _maxSlips));
        Array.Fill(row, int.MaxValue / 2);
        row[0] = depth;
        for (var column = first; column <= last; column++)
        {
            var best = Math.Min(Math.Min(above[column] + 1, row[column - 1] + 1), above[column - 1] + (letter == _word[column - 1] ? 0 : 1));
            if (depth > 1 && column > 1 && letter == _word[column - 2] && word[depth - 2] == _word[column - 1])
            {
                best = Math.Min(best, _rows[depth - 2][column - 2] + 1);
            }

            row[column] = best;
        }
    }
}
