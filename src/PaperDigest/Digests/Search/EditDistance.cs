namespace PaperDigest.Digests.Search;

/// <summary>How many slips of a typist lie between two words: a letter too many, too few, another one, two neighbours swapped.</summary>
internal static class EditDistance
{
    /// <summary>The optimal string alignment distance.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var rows = new int[3][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new int[right.Length + 1];
        }

        for (var column = 0; column <= right.Length; column++)
        {
            rows[0][column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var (current, above, twoAbove) = (rows[row % 3], rows[(row + 2) % 3], rows[(row + 1) % 3]);
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[column] + 1, current[column - 1] + 1), above[column - 1] + change);
                var swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = swapped ? Math.Min(best, twoAbove[column - 2] + 1) : best;
            }
        }

        return rows[left.Length % 3][right.Length];
    }
}
