namespace PaperDigest.Digests.Search;

/// <summary>Where names are put together without a hyphen: <c>Open|RLHF</c>, <c>Llama|2</c>, <c>RAG|Foundry</c>; but <c>LLMs</c>, <c>LoRA</c> and <c>T5</c> are one.</summary>
internal struct Joints()
{
    /// <summary>Stands in folded texts where a hyphen might.</summary>
    public const char Mark = '\u001F';

    /// <summary>Before fewer capitals at the end of a name, a short beginning belongs to them: <c>LoRA</c>, <c>PaLM</c>.</summary>
    private const int MinCapitalsAtEnd = 3;

    private const int MinBeforeCapitals = 4;
    private const int MinPart = 2;

    private int _partStart = -1;

    /// <summary>Whether a new part begins at a place; to be asked of each place in turn.</summary>
    public bool IsBefore(ReadOnlySpan<char> text, int index)
    {
        if (!char.IsAsciiLetterOrDigit(text[index]))
        {
            _partStart = -1;
            return false;
        }

        if (_partStart < 0)
        {
            _partStart = index;
            return false;
        }

        var isJoint = index - _partStart >= MinPart && IsJoint(text, index);
        _partStart = isJoint ? index : _partStart;
        return isJoint;
    }

    private readonly bool IsJoint(ReadOnlySpan<char> text, int index)
    {
        var (before, here) = (text[index - 1], text[index]);
        if (char.IsAsciiDigit(here))
        {
            return char.IsAsciiLetter(before);
        }

        if (!char.IsAsciiLetterUpper(here))
        {
            return false;
        }

        var (capitals, small) = (CountCapitals(text, index), 0);
        while (index + capitals + small < text.Length && char.IsAsciiLetterLower(text[index + capitals + small]))
        {
            small++;
        }

        return char.IsAsciiLetterUpper(before)
            ? capitals == 1 && small >= MinPart
            : (capitals == 1 && small >= MinPart) || capitals >= MinCapitalsAtEnd || (capitals > 1 && small > 1) || index - _partStart >= MinBeforeCapitals;
    }

    private static int CountCapitals(ReadOnlySpan<char> text, int index)
    {
        var end = index;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        return end - index;
    }
}
