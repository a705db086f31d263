using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>A segment's titles in the order of their keys: finds those that begin as typed. Keys are made anew when compared, which saves their memory.</summary>
internal sealed class TitleOrder
{
    private readonly ImmutableArray<Paper> _papers;
    private readonly int[] _documents;
    private readonly byte[] _texts;
    private readonly ushort[] _lengths;

    public TitleOrder(ImmutableArray<Paper> papers)
    {
        _papers = papers;
        var folding = new Folding();
        var titles = new List<(string Key, int Document, byte Text)>(papers.Length);
        for (var document = 0; document < papers.Length; document++)
        {
            var texts = papers[document].Texts;
            for (var text = 0; text < Math.Min(texts.Length, byte.MaxValue); text++)
            {
                if (text == 0 || !string.Equals(texts[text].Title, texts[text - 1].Title, StringComparison.Ordinal))
                {
                    titles.Add((folding.TitleKey(texts[text].Title), document, (byte)text));
                }
            }
        }

        titles.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : left.Document.CompareTo(right.Document));
        _documents = [.. titles.Select(title => title.Document)];
        _texts = [.. titles.Select(title => title.Text)];
        _lengths = [.. titles.Select(title => (ushort)Math.Min(title.Key.Length, ushort.MaxValue))];
    }

    /// <summary>The documents with a title that begins so, each with the length of that title's key.</summary>
    /// <param name="prefix">Made by <see cref="Folding.TitleKey"/>.</param>
    /// <param name="folding">The caller's.</param>
    public IEnumerable<(int Document, int Length)> StartingWith(string prefix, Folding folding)
    {
        var start = FirstWhere(0, index => string.CompareOrdinal(KeyAt(index, folding), prefix) >= 0);
        var end = FirstWhere(start, index => !KeyAt(index, folding).StartsWith(prefix, StringComparison.Ordinal));
        for (var index = start; index < end; index++)
        {
            yield return (_documents[index], _lengths[index]);
        }
    }

    /// <summary>The first title for which something holds that holds for all behind it.</summary>
    private int FirstWhere(int from, Func<int, bool> holds)
    {
        var (low, high) = (from, _documents.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (holds(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private string KeyAt(int index, Folding folding) => folding.TitleKey(_papers[_documents[index]].Texts[_texts[index]].Title);
}
