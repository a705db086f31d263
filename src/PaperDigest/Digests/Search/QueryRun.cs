using System.Collections.Immutable;
using System.Numerics;

namespace PaperDigest.Digests.Search;

/// <summary>One query over the parts of an index, up to the hits in no order.</summary>
internal sealed class QueryRun : IDisposable
{
    /// <summary>With fewer papers that answer every word, papers that answer most follow.</summary>
    private const int EnoughHits = 5;

    /// <summary>By weight: rare words count for more.</summary>
    private const float MostWords = 0.5f;

    /// <summary>What a stop word adds beside others; it is common enough to add little by itself.</summary>
    private const float OptionalShare = 0.7f;

    /// <summary>What a paper gains that has every word letter for letter, in its title where all stand there: a word goes before its forms and before longer ones.</summary>
    private const float ExactGain = 1.5f;

    /// <summary>What a neighbour by typo counts of a word that is there as typed: too little for a title to go before it.</summary>
    private const float DoubtfulShare = 0.75f;

    private readonly ImmutableArray<IndexPart> _parts;
    private readonly CategoryNames _categories;
    private readonly ParsedQuery _query;
    private readonly ImmutableArray<QueryTerm> _terms;
    private readonly int _liveCount;
    private readonly Folding _folding = new();
    private readonly TermWeights _weights;
    private Scores _scores;

    public QueryRun(ImmutableArray<IndexPart> parts, CategoryNames categories, ParsedQuery query)
    {
        (_parts, _categories, _query) = (parts, categories, query);
        _terms = SplitUnknown(query.Terms);
        _liveCount = parts.Sum(part => part.LiveCount);
        _weights = new TermWeights(_terms, _liveCount);
        _scores = new Scores(DocumentCount);
    }

    /// <summary>What stands in no paper, as typed.</summary>
    public ImmutableArray<string> UnknownWords { get; private set; } = [];

    private int DocumentCount => _parts.IsEmpty ? 0 : _parts[^1].Start + _parts[^1].Segment.Papers.Length;

    /// <summary>The best papers that pass the filter, and how many there are in all.</summary>
    /// <param name="limit">How many are kept.</param>
    /// <param name="isWanted">The filter; none for all.</param>
    public BestHits Find(int limit, Func<Paper, bool>? isWanted)
    {
        UnknownWords = [.. Score(isTolerant: false)];
        if (CountComplete() < EnoughHits && _terms.Any(term => term.Kind == TermKind.Word))
        {
            _scores.Dispose();
            _scores = new Scores(DocumentCount);
            Score(isTolerant: true);
        }

        return Gather(new BestHits(limit), isWanted);
    }

    public void Dispose() => _scores.Dispose();

    private ImmutableArray<QueryTerm> SplitUnknown(ImmutableArray<QueryTerm> terms)
    {
        if (terms.All(IsKnown))
        {
            return terms;
        }

        return [.. terms.SelectMany(term => IsKnown(term) || IsNearKnown(term) || WordSplitter.TrySplit(term, HasForm) is not { IsEmpty: false } halves ? [term] : halves).Take(QueryReader.MaxTerms)];
    }

    private bool HasForm(QueryTerm term) => _parts.Any(part => new Expansion(term).Strict(part.Segment.Words).Any(match => match.IsTitleWord));

    /// <summary>Whether the word has one slip at most: likelier than a missing space.</summary>
    private bool IsNearKnown(QueryTerm term) => _parts.Any(part => new Expansion(term).Tolerant(part.Segment.Words) is [var first, ..] && first.Quality > Expansion.TwoSlips);

    private bool IsKnown(QueryTerm term) => term.Kind != TermKind.Word
        || _parts.Any(part => part.Segment.Words.PrefixRange(term.Text) is var (start, end) && start < end && (term.IsOpen || part.Segment.Words[start].SequenceEqual(term.Text)));

    /// <summary>Fills the scores; gives what no paper has in any form but a typo.</summary>
    private IEnumerable<string> Score(bool isTolerant)
    {
        var unknown = new List<string>();
        for (var index = 0; index < _terms.Length; index++)
        {
            var term = _terms[index];
            var expansion = new Expansion(term);
            var isFound = Earn(expansion.Strict) | EarnCategories(expansion);
            if (!isFound)
            {
                unknown.Add(term.Typed);
            }

            if (!isFound)
            {
                Earn(expansion.Tolerant);
            }
            else if (isTolerant)
            {
                Earn(words => [.. expansion.Tolerant(words).Select(match => match with { Quality = match.Quality * DoubtfulShare })]);
            }

            _weights.Set(index, _scores.EndTerm(index, _liveCount, term.IsOptional ? OptionalShare : 1f), isFound);
        }

        RaiseKeys(unknown);
        RaiseTitles();
        return unknown.Distinct(StringComparer.Ordinal);
    }

    private bool Earn(Func<Vocabulary, IReadOnlyList<Expansion.Match>> expand)
    {
        var isFound = false;
        foreach (var part in _parts)
        {
            foreach (var match in expand(part.Segment.Words))
            {
                isFound |= Earn(part, match);
            }
        }

        return isFound;
    }

    private bool Earn(IndexPart part, Expansion.Match match)
    {
        var isFound = Earn(part, match, part.Segment.TitledPostings(match.Word));
        return (!match.IsTitleOnly && Earn(part, match, part.Segment.OtherPostings(match.Word))) || isFound;
    }

    private bool Earn(IndexPart part, Expansion.Match match, Postings postings)
    {
        var isFound = false;
        while (postings.MoveNext())
        {
            if (!part.IsGone(postings.Document))
            {
                isFound = true;
                var score = match.Quality * FieldWeights.Of(postings.Fields, part.Segment.Weights, postings.Document);
                _scores.Earn(part.Start + postings.Document, score, Scores.TraitsOf(match, postings.Fields));
            }
        }

        return isFound;
    }

    private bool EarnCategories(Expansion expansion)
    {
        var isFound = false;
        foreach (var (key, match) in _categories.Named(expansion))
        {
            foreach (var part in _parts)
            {
                isFound |= part.Segment.Words.IndexOf(key) is >= 0 and var word && Earn(part, match, part.Segment.OtherPostings(word));
            }
        }

        return isFound;
    }

    private void RaiseKeys(List<string> unknown)
    {
        RaiseKey(SearchKeys.OfId(new PaperId(_query.TitleKey.Replace(' ', '-'))));
        foreach (var (key, typed) in _query.Keys)
        {
            if (!RaiseKey(key))
            {
                unknown.Add(typed);
            }
        }
    }

    private bool RaiseKey(string key)
    {
        var isFound = false;
        foreach (var part in _parts)
        {
            if (part.Segment.Words.IndexOf(key) is >= 0 and var word)
            {
                var postings = part.Segment.OtherPostings(word);
                while (postings.MoveNext())
                {
                    isFound |= Raise(part, postings.Document, Tier.Key);
                }
            }
        }

        return isFound;
    }

    private void RaiseTitles()
    {
        if (_query.TitleKey.Length == 0 || _query.Keys.Length > 0)
        {
            return;
        }

        foreach (var part in _parts)
        {
            foreach (var (document, length) in part.Segment.Titles.StartingWith(_query.TitleKey, _folding))
            {
                if (Raise(part, document, length == _query.TitleKey.Length ? Tier.WholeTitle : Tier.TitleBeginning))
                {
                    _scores.Cover(part.Start + document, (float)_query.TitleKey.Length / length);
                }
            }
        }
    }

    private bool Raise(IndexPart part, int document, Tier tier)
    {
        if (part.IsGone(document))
        {
            return false;
        }

        _scores.Raise(part.Start + document, tier);
        return true;
    }

    private int CountComplete()
    {
        var asked = _weights.Asked;
        var count = 0;
        foreach (var document in _scores.Documents)
        {
            count += (_scores.Matched[document] & asked) == asked || _scores.Tiers[document] > 0 ? 1 : 0;
        }

        return count;
    }

    private BestHits Gather(BestHits hits, Func<Paper, bool>? isWanted)
    {
        var asked = _weights.Asked;
        var full = _weights.Of(asked);
        var least = CountComplete() >= EnoughHits ? full : MostWords * full;
        var whole = full + _weights.OfUnanswered();
        foreach (var document in _scores.Documents)
        {
            var matched = _scores.Matched[document] & asked;
            var answered = _weights.Of(matched);
            var tier = (Tier)_scores.Tiers[document];
            if ((tier > Tier.Words || (answered > 0 && answered >= least)) && PaperOf(document) is var paper && (isWanted is null || isWanted(paper)))
            {
                tier = tier == Tier.Words && asked != 0 && (_scores.InTitle[document] & asked) == asked ? Tier.TitleWords : tier;
                var share = full > 0 ? answered / full : 1f;
                hits.Add(new Hit(paper, tier, ScoreOf(document, tier, asked) * share * share, whole > 0 ? _weights.OfCertain(matched) / whole : 1f));
            }
        }

        return hits;
    }

    private float ScoreOf(int document, Tier tier, ulong asked) => tier switch
    {
        Tier.TitleBeginning or Tier.WholeTitle => _scores.Covered[document],
        Tier.TitleWords => _scores.Totals[document] * (1f + (ExactGain * Share(_scores.ExactInTitle[document], asked))),
        _ => _scores.Totals[document] * (1f + (ExactGain * Share(_scores.Exact[document], asked))),
    };

    private static float Share(ulong terms, ulong asked) => asked == 0 ? 0f : (float)BitOperations.PopCount(terms & asked) / BitOperations.PopCount(asked);

    private Paper PaperOf(int document)
    {
        var part = _parts.Length - 1;
        while (_parts[part].Start > document)
        {
            part--;
        }

        return _parts[part].Segment.Papers[document - _parts[part].Start];
    }
}
