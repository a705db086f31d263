using System.Globalization;

namespace PaperDigest.Digests.Search;

/// <summary>Finds the words of a vocabulary that answer a term, each with how well it does.</summary>
internal sealed class Expansion(QueryTerm term)
{
    private const float Exact = 1f;

    /// <summary>Written together where the query has it apart, or the other way round; spelt as across the ocean.</summary>
    private const float SameWord = 0.95f;

    private const float OtherNumber = 0.8f;
    private const float Swapped = 0.58f;
    private const float OneSlip = 0.5f;
    private const float SameStem = 0.45f;
    public const float TwoSlips = 0.35f;

    /// <summary>Below, a word of a title does not stand for the typed one (nor does one of the same stem): the title need not be about it.</summary>
    private const float LeastInTitle = 0.46f;

    /// <summary>Shorter beginnings answer too many words to count outside titles.</summary>
    private const int MinPrefixCharacters = 3;

    /// <summary>Of an open word with a slip: shorter beginnings are near everything.</summary>
    private const int MinOpenTypoCharacters = 6;

    private readonly List<Match> _matches = [];

    /// <summary>A word that answers, as far as it stands in some of a paper's fields.</summary>
    internal readonly record struct Match(int Word, float Quality, bool IsTitleOnly)
    {
        /// <summary>Whether it is the word itself.</summary>
        public bool IsExact => Quality >= SameWord;

        /// <summary>Whether a title that has it has what was asked for.</summary>
        public bool IsTitleWord => Quality >= LeastInTitle;
    }

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
                .Collect(words, (word, distance) => _matches.Add(new Match(word, QualityOfTypo(words[word], distance), IsTitleOnly: false)));
            _matches.RemoveAll(match => !IsLikely(words[match.Word]) || !HasSameDigits(words[match.Word]));
        }

        return _matches;
    }

    private float QualityOfTypo(ReadOnlySpan<char> word, int slips)
    {
        // What the word has beyond the typed letters was not mistyped but not typed yet.
        var missing = word.Length - term.Text.Length - slips;
        var quality = slips > 1 ? TwoSlips : IsSwapped(word) ? Swapped : OneSlip;
        return missing > 0 ? quality * (0.5f + (0.5f * term.Text.Length / word.Length)) : quality;
    }

    /// <summary>Of a short word a letter may be missing, or two swapped, no more.</summary>
    private bool IsLikely(ReadOnlySpan<char> word) => term.Text.Length > TypoMatcher.ShortCharacters || word.Length > term.Text.Length || IsSwapped(word);

    private bool IsSwapped(ReadOnlySpan<char> word)
    {
        if (word.Length != term.Text.Length)
        {
            return false;
        }

        var place = word.CommonPrefixLength(term.Text);
        return place + 1 < word.Length && word[place] == term.Text[place + 1] && word[place + 1] == term.Text[place];
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
        AddStems(words, term.Text);
        foreach (var joined in term.Joined)
        {
            Add(words.IndexOf(joined), SameWord);
        }

        foreach (var spelling in Spellings.Of(term.Text))
        {
            Add(words.IndexOf(spelling), SameWord);
            AddStems(words, spelling);
        }
    }

    private void AddStems(Vocabulary words, string text)
    {
        var stem = Stemmer.Stem(text);
        if (stem.Length == text.Length && text.Length < MinPrefixCharacters)
        {
            return;
        }

        var (start, end) = words.PrefixRange(stem);
        for (var word = start; word < end; word++)
        {
            if (Stemmer.Stem(words[word]).SequenceEqual(stem) && !words[word].SequenceEqual(text))
            {
                Add(word, IsPlural(words[word], text) || IsPlural(text, words[word]) ? OtherNumber : SameStem);
            }
        }
    }

    private static bool IsPlural(ReadOnlySpan<char> many, ReadOnlySpan<char> one) => many.Length == one.Length + 1 && many[^1] == 's' && many.StartsWith(one);

    private void AddBeginnings(Vocabulary words)
    {
        var isNumber = char.IsAsciiDigit(term.Text[^1]);
        if (isNumber && term.Text.Contains('.', StringComparison.Ordinal))
        {
            AddRange(words.PrefixRange(SearchKeys.OfId(new PaperId(term.Text))), Exact);
        }

        if (term.IsOpen && IsMonth(term.Text))
        {
            AddRange(words.PrefixRange(SearchKeys.OfId(new PaperId(term.Text + "."))), SameWord);
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
                _matches.Add(new Match(word, term.IsOpen ? 0.45f + (0.35f * share) : 0.2f + (0.3f * share), term.Text.Length < MinPrefixCharacters));
            }
        }
    }

    /// <summary>How the arXiv ids of a month begin: year and month, 2405.</summary>
    private static bool IsMonth(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && int.Parse(text.AsSpan(2), CultureInfo.InvariantCulture) is >= 1 and <= 12;

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
