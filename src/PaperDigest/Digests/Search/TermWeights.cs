using System.Collections.Immutable;
using System.Numerics;

namespace PaperDigest.Digests.Search;

/// <summary>How much each term of a query weighs, and any set of them: one bit for each term.</summary>
internal sealed class TermWeights(ImmutableArray<QueryTerm> terms, int liveCount)
{
    /// <summary>How far a word is answered that stands nowhere as it was typed.</summary>
    private const float MistypedShare = 0.8f;

    private readonly float[] _weights = new float[terms.Length];
    private readonly bool[] _isGuessed = new bool[terms.Length];

    /// <summary>The terms that are asked of a paper: those that some paper answers and that are no stop words.</summary>
    public ulong Asked
    {
        get
        {
            var asked = 0ul;
            for (var term = 0; term < terms.Length; term++)
            {
                asked |= _weights[term] > 0 && !terms[term].IsOptional ? 1ul << term : 0;
            }

            return asked;
        }
    }

    /// <summary>Notes a term's weight.</summary>
    /// <param name="term">Its number.</param>
    /// <param name="weight">0 if no paper answers it.</param>
    /// <param name="isFound">Whether it stands somewhere as it was typed, or in another form.</param>
    public void Set(int term, float weight, bool isFound) => (_weights[term], _isGuessed[term]) = (weight, !isFound);

    /// <summary>Adds in one order always, so that all terms weigh exactly the full weight.</summary>
    public float Of(ulong set) => Sum(set, guessedShare: 1f);

    /// <summary>As <see cref="Of"/>, less for what was only guessed at.</summary>
    public float OfCertain(ulong set) => Sum(set, MistypedShare);

    /// <summary>What the terms that no paper answers would weigh if one did.</summary>
    public float OfUnanswered() => Scores.WeightOf(1, liveCount) * Enumerable.Range(0, terms.Length).Count(term => _weights[term] <= 0 && !terms[term].IsOptional);

    private float Sum(ulong set, float guessedShare)
    {
        var weight = 0f;
        for (; set != 0; set &= set - 1)
        {
            var term = BitOperations.TrailingZeroCount(set);
            weight += _isGuessed[term] ? guessedShare * _weights[term] : _weights[term];
        }

        return weight;
    }
}
