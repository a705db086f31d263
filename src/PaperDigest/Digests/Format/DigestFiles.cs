namespace PaperDigest.Digests.Format;

/// <summary>Every digest file by path, and which of them is in force for a week and language.</summary>
/// <remarks>A file's name says its week and language, and its front matter agrees or the file is refused: a path claims one digest for ever.</remarks>
internal sealed class DigestFiles
{
    private readonly Dictionary<string, LoadedDigest> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<IsoWeek, SortedDictionary<string, LoadedDigest>> _weeks = [];
    private readonly Dictionary<DigestFileName, string> _inForce = [];

    public int Count => _files.Count;

    public IEnumerable<IsoWeek> Weeks => _weeks.Keys;

    /// <summary>What each file by itself has to say.</summary>
    public IEnumerable<Problem> Problems => _files.Values.SelectMany(file => file.Latest.Problems);

    /// <summary>What was read of files that have errors.</summary>
    public IEnumerable<ParsedDigest> Broken => _files.Values.Select(file => file.Latest).Where(latest => latest.Digest is null);

    /// <summary>Takes in what was read and what is gone; gives the weeks that may have changed.</summary>
    public IReadOnlyCollection<IsoWeek> Update(IReadOnlyCollection<ParsedDigest> changed, IEnumerable<string> removed)
    {
        var touched = new HashSet<IsoWeek>();
        foreach (var path in removed.Where(_files.Remove))
        {
            Put(path, null, touched);
        }

        foreach (var parsed in changed)
        {
            var file = new LoadedDigest(parsed, parsed.Digest ?? _files.GetValueOrDefault(parsed.File)?.Standing);
            _files[parsed.File] = file;
            Put(parsed.File, file, touched);
        }

        foreach (var week in touched)
        {
            Settle(week);
        }

        return touched;
    }

    /// <summary>The week's files that have a good version, by path.</summary>
    public IReadOnlyCollection<LoadedDigest> Standing(IsoWeek week) => _weeks.TryGetValue(week, out var files) ? files.Values : [];

    /// <summary>The week's files that are in force: one per language.</summary>
    public IEnumerable<LoadedDigest> InForce(IsoWeek week) => Standing(week).Where(file => string.Equals(PathInForce(file), file.Path, StringComparison.Ordinal));

    /// <summary>The path in force for the digest a file claims.</summary>
    public string PathInForce(LoadedDigest file) => _inForce[NameOf(file.Path)];

    private static DigestFileName NameOf(string path) => DigestFileName.TryParse(path, out var name) ? name : throw new ArgumentException($"'{path}' cannot stand.", nameof(path));

    private void Put(string path, LoadedDigest? file, HashSet<IsoWeek> touched)
    {
        if (!DigestFileName.TryParse(path, out var name))
        {
            return;
        }

        touched.Add(name.Week);
        if (file?.Standing is not null)
        {
            _weeks.TryAdd(name.Week, new SortedDictionary<string, LoadedDigest>(StringComparer.Ordinal));
            _weeks[name.Week][path] = file;
        }
        else if (_weeks.TryGetValue(name.Week, out var files))
        {
            files.Remove(path);
        }
    }

    /// <summary>Of two files that claim one digest the one in force stays, else the first by path comes into force.</summary>
    private void Settle(IsoWeek week)
    {
        var claims = Standing(week).ToLookup(file => NameOf(file.Path));
        foreach (var name in _inForce.Keys.Where(name => name.Week == week && !claims[name].Any()).ToList())
        {
            _inForce.Remove(name);
        }

        foreach (var claim in claims)
        {
            if (!_inForce.TryGetValue(claim.Key, out var path) || !claim.Any(file => string.Equals(file.Path, path, StringComparison.Ordinal)))
            {
                _inForce[claim.Key] = claim.First().Path;
            }
        }

        if (Standing(week).Count == 0)
        {
            _weeks.Remove(week);
        }
    }
}
