using System.Collections.Immutable;
using System.Numerics;

namespace PaperDigest.Digests.Search;

/// <summary>One query over the parts of an index, up to the hits in no order.</summary>
internal sealed class QueryRun(ImmutableArray<IndexPart> parts, ParsedQuery query) : IDisposable
{
    /// <summary>With fewer papers that answer every word, papers that answer most follow.</summary>
    private const int EnoughHits = 5;

    /// <summary>By weight: rare words count for more.</summary>
    private const float MostWords = 0.5f;

    /// <summary>What a stop word adds beside others.</summary>
    private const float OptionalShare = 0.2f;

    private readonly int _liveCount = parts.Sum(part => part.LiveCount);
    private readonly Folding _folding = new();
    private readonly float[] _weights = new float[query.Terms.Length];
    private Scores _scores = new(parts.IsEmpty ? 0 : parts[^1].Start + parts[^1].Segment.Papers.Length);

    /// <summary>What stands in no paper, as typed.</summary>
    public ImmutableArray<string> UnknownWords { get; private set; } = [];

    /// <summary>Every paper worth showing that passes the filter.</summary>
    public List<Hit> Hits(Func<Paper, bool> isWanted)
    {
        var unknown = Score(isTolerant: false);
        UnknownWords = [.. unknown];
        if (CountComplete() < EnoughHits && query.Terms.Any(term => term.Kind == TermKind.Word))
        {
            _scores.Dispose();
            _scores = new Scores(_liveCount + parts.Sum(part => part.GoneCount));
            Score(isTolerant: true);
        }

        return Gather(isWanted);
    }

    public void Dispose() => _scores.Dispose();

    /// <summary>Fills the scores; gives what no paper has in any form but a typo.</summary>
    private List<string> Score(bool isTolerant)
    {
        var unknown = new List<string>();
        for (var index = 0; index < query.Terms.Length; index++)
        {
            var term = query.Terms[index];
            var expansion = new Expansion(term);
            var isFound = Earn(expansion.Strict);
            if (!isFound)
            {
                unknown.Add(term.Typed);
            }

            if (!isFound || isTolerant)
            {
                Earn(expansion.Tolerant);
            }

            _weights[index] = _scores.EndTerm(index, _liveCount, term.IsOptional ? OptionalShare : 1f);
        }

        RaiseKeys(unknown);
        RaiseTitles();
        return [.. unknown.Distinct(StringComparer.Ordinal)];
    }

    private bool Earn(Func<Vocabulary, IReadOnlyList<Expansion.Match>> expand)
    {
        var isFound = false;
        foreach (var part in parts)
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
        var isFound = Earn(part, match.Quality, part.Segment.TitledPostings(match.Word));
        return (!match.IsTitleOnly && Earn(part, match.Quality, part.Segment.OtherPostings(match.Word))) || isFound;
    }

    private bool Earn(IndexPart part, float quality, Postings postings)
    {
        var isFound = false;
        while (postings.MoveNext())
        {
            if (!part.IsGone(postings.Document))
            {
                isFound = true;
                _scores.Earn(part.Start + postings.Document, quality * FieldWeights.Of(postings.Fields, part.Segment.Weights, postings.Document), postings.Fields);
            }
        }

        return isFound;
    }

    private void RaiseKeys(List<string> unknown)
    {
        RaiseKey(SearchKeys.OfId(new PaperId(query.TitleKey.Replace(' ', '-'))));
        foreach (var (key, typed) in query.Keys)
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
        foreach (var part in parts)
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
        if (query.TitleKey.Length == 0 || query.Keys.Length > 0)
        {
            return;
        }

        foreach (var part in parts)
        {
            foreach (var document in part.Segment.Titles.StartingWith(query.TitleKey, _folding))
            {
                Raise(part, document, Tier.TitleBeginning);
            }

            foreach (var document in part.Segment.Titles.Called(query.TitleKey, _folding))
            {
                Raise(part, document, Tier.WholeTitle);
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

    /// <summary>The terms that are asked of a paper: those that some paper answers and that are no stop words.</summary>
    private ulong AskedTerms()
    {
        var asked = 0ul;
        for (var index = 0; index < query.Terms.Length; index++)
        {
            asked |= _weights[index] > 0 && !query.Terms[index].IsOptional ? 1ul << index : 0;
        }

        return asked;
    }

    private int CountComplete()
    {
        var asked = AskedTerms();
        return _scores.Documents.Count(document => (_scores.Matched[document] & asked) == asked || _scores.Tiers[document] > 0);
    }

    private List<Hit> Gather(Func<Paper, bool> isWanted)
    {
        var asked = AskedTerms();
        var full = Weigh(asked);
        var least = CountComplete() >= EnoughHits ? full : MostWords * full;
        var hits = new List<Hit>();
        foreach (var document in _scores.Documents)
        {
            var answered = Weigh(_scores.Matched[document] & asked);
            var tier = (Tier)_scores.Tiers[document];
            if ((tier > Tier.Words || (answered > 0 && answered >= least)) && PaperOf(document) is var paper && isWanted(paper))
            {
                var isTitle = tier == Tier.Words && asked != 0 && (_scores.InTitle[document] & asked) == asked;
                var share = full > 0 ? answered / full : 1f;
                hits.Add(new Hit(paper, isTitle ? Tier.TitleWords : tier, _scores.Totals[document] * share * share));
            }
        }

        return hits;
    }

    private Paper PaperOf(int document)
    {
        var part = parts.Length - 1;
        while (parts[part].Start > document)
        {
            part--;
        }

        return parts[part].Segment.Papers[document - parts[part].Start];
    }

    /// <summary>Adds in one order always, so that all terms weigh exactly the full weight.</summary>
    private float Weigh(ulong terms)
    {
        var weight = 0f;
        for (; terms != 0; terms &= terms - 1)
        {
            weight += _weights[BitOperations.TrailingZeroCount(terms)];
        }

        return weight;
    }
}
