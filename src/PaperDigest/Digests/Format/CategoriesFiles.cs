using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>The categories file, or files if somebody made two: the first by path counts.</summary>
internal sealed class CategoriesFiles
{
    private readonly SortedDictionary<string, (ParsedCategories Latest, ImmutableArray<Category>? Standing)> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    /// <summary>The last good version's categories.</summary>
    public ImmutableArray<Category> Categories { get; private set; } = [];

    /// <summary>Whether there is a file, and never was a good version of it: then nobody knows which categories there are.</summary>
    public bool AreUnread => _files.Count > 0 && _files.Values.All(file => file.Standing is null);

    public IEnumerable<Problem> Problems => _files.Values.SelectMany(file => file.Latest.Problems)
        .Concat(_files.Keys.Skip(1).Select(TellTwice));

    /// <summary>Takes in what changed and what is gone; says whether the categories are others now.</summary>
    public bool Update(IReadOnlyCollection<DigestFile> changed, IEnumerable<string> removed)
    {
        var isTouched = false;
        foreach (var path in removed)
        {
            isTouched |= _files.Remove(path);
        }

        foreach (var parsed in changed.Select(CategoriesParser.Parse))
        {
            isTouched = true;
            var standing = _files.TryGetValue(parsed.File, out var before) ? before.Standing : null;
            _files[parsed.File] = (parsed, parsed.Categories ?? standing);
        }

        if (isTouched)
        {
            Categories = _files.Values.Select(file => file.Standing).FirstOrDefault(categories => categories is not null) ?? [];
        }

        return isTouched;
    }

    private Problem TellTwice(string path) =>
        new(path, 1, 1, ProblemKinds.DigestTwice.Level, ProblemKinds.DigestTwice.Code, $"The categories stand in '{_files.Keys.First()}' too, which counts. Keep one of the two files.");
}
