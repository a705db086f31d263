using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>The words of categories' slugs and of their names in every language, so that a paper is found by the name of its category.</summary>
internal sealed class CategoryNames
{
    private readonly Vocabulary _words;
    private readonly ImmutableArray<ImmutableArray<CategorySlug>> _slugs;

    public CategoryNames(IEnumerable<Category> categories)
    {
        var folding = new Folding();
        var slugs = new SortedDictionary<string, ImmutableArray<CategorySlug>>(StringComparer.Ordinal);
        foreach (var category in categories)
        {
            var collector = new WordCollector();
            foreach (var name in category.Names.Values.Prepend(category.Slug.Value))
            {
                Tokenizer.Read(folding.Fold(name), collector);
            }

            foreach (var word in collector.Words.Where(word => !StopWords.Contains(word)))
            {
                slugs[word] = slugs.GetValueOrDefault(word, []).Add(category.Slug);
            }
        }

        _words = new Vocabulary(slugs.Keys);
        _slugs = [.. slugs.Values];
    }

    public static CategoryNames None { get; } = new([]);

    /// <summary>The categories a term names, each with how well it does.</summary>
    public IEnumerable<(string Key, Expansion.Match Match)> Named(Expansion expansion) =>
        expansion.Strict(_words).SelectMany(match => _slugs[match.Word], (match, slug) => (SearchKeys.OfCategory(slug), match));

    private sealed class WordCollector : ITokenSink
    {
        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public void OnWord(ReadOnlySpan<char> word) => Words.Add(word.ToString());

        public void OnCompound(ReadOnlySpan<char> joined, int wordCount) => Words.Add(joined.ToString());

        public void OnIdeographs(ReadOnlySpan<char> run)
        {
            for (var index = 0; index < run.Length; index++)
            {
                Words.Add(run.Slice(index, Math.Min(2, run.Length - index)).ToString());
            }
        }
    }
}
