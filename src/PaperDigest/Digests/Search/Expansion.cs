namespace PaperDigest.Digests.Search;

/// <summary>Finds the words of a vocabulary that answer a term, each with how well it does.</summary>
internal sealed class Expansion(QueryTerm term)
{
    private const float Exact = 1f;
    private const float SameStem = 0.6f;
    private const float OneSlip = 0.6f;
    private const float TwoSlips = 0.4f;

    /// <summary>Shorter beginnings answer too many words to count outside titles.</summary>
    private const int MinPrefixCharacters = 3;

    /// <summary>Of an open word with a slip: shorter beginnings are near everything.</summary>
    private const int MinOpenTypoCharacters = 6;

    private readonly List<Match> _matches = [];

    /// <summary>A word that answers, as far as it stands in some of a paper's fields.</summary>
    internal readonly record struct Match(int Word, float Quality, bool IsTitleOnly);

    /// <summary>Itself, its forms, and what it is the beginning of.</summary>
    public IReadOnlyList<Match> Strict(Vocabulary words)
    {
        _matches.Clear();
        switch (term.Kind)
        {
            case TermKind.Character:
                AddRange(words.PrefixRange(term.Text), Exact);
                break;
            case TermKind.Pair:
                Add(words.IndexOf(term.Text), Exact);
                break;
            default:
                AddForms(words);
                AddBeginnings(words);
                break;
        }

        return _matches;
    }

    /// <summary>What it may have been meant to be; nothing for ideographs, numbers and short words. A slip in a digit is another number.</summary>
    public IReadOnlyList<Match> Tolerant(Vocabulary words)
    {
        _matches.Clear();
        if (term.Kind != TermKind.Word || !term.Text.All(char.IsAsciiLetterOrDigit) || term.Text.All(char.IsAsciiDigit))
        {
            return _matches;
        }

        for (var slips = 1; slips <= TypoMatcher.MaxSlipsOf(term.Text.Length) && _matches.Count == 0; slips++)
        {
            new TypoMatcher(term.Text, slips, term.IsOpen && term.Text.Length >= MinOpenTypoCharacters)
                .Collect(words, (word, distance) => _matches.Add(new Match(word, distance > 1 ? TwoSlips : OneSlip, IsTitleOnly: false)));
            _matches.RemoveAll(match => !HasSameDigits(words[match.Word]));
        }

        return _matches;
    }

    private bool HasSameDigits(ReadOnlySpan<char> word)
    {
        var digits = term.Text.Where(char.IsAsciiDigit).GetEnumerator();
        foreach (var character in word)
        {
            if (char.IsAsciiDigit(character) && !(digits.MoveNext() && digits.Current == character))
            {
                return false;
            }
        }

        return !digits.MoveNext();
    }

    private void AddForms(Vocabulary words)
    {
        Add(words.IndexOf(term.Text), Exact);
        if (term.Joined is not null)
        {
            Add(words.IndexOf(term.Joined), Exact);
        }

        var stem = Stemmer.Stem(term.Text);
        if (stem.Length == term.Text.Length && term.Text.Length < MinPrefixCharacters)
        {
            return;
        }

        var (start, end) = words.PrefixRange(stem);
        for (var word = start; word < end; word++)
        {
            if (Stemmer.Stem(words[word]).SequenceEqual(stem) && !words[word].SequenceEqual(term.Text))
            {
                Add(word, SameStem);
            }
        }
    }

    private void AddBeginnings(Vocabulary words)
    {
        var isNumber = char.IsAsciiDigit(term.Text[^1]);
        if (isNumber && term.Text.Contains('.', StringComparison.Ordinal))
        {
            AddRange(words.PrefixRange(SearchKeys.OfId(new PaperId(term.Text))), Exact);
        }

        if (!term.IsOpen && (isNumber || term.Text.Length < MinPrefixCharacters))
        {
            return;
        }

        var (start, end) = words.PrefixRange(term.Text);
        for (var word = start; word < end; word++)
        {
            var share = (float)term.Text.Length / words[word].Length;
            if (share < 1)
            {
                _matches.Add(new Match(word, term.IsOpen ? 0.5f + (0.35f * share) : 0.3f + (0.3f * share), term.Text.Length < MinPrefixCharacters));
            }
        }
    }

    private void AddRange((int Start, int End) range, float quality)
    {
        for (var word = range.Start; word < range.End; word++)
        {
            Add(word, quality);
        }
    }

    private void Add(int word, float quality)
    {
        if (word >= 0)
        {
            _matches.Add(new Match(word, quality, IsTitleOnly: false));
        }
    }
}
