using PaperDigest.Digests;
using PaperDigest.Digests.Format;

namespace PaperDigest.Bot.Digests;

/// <summary>Looks through a folder and reads what was written to since the last look.</summary>
/// <remarks>Files are told apart by size and time of writing, so that drives that raise no events serve too. Not thread-safe.</remarks>
internal sealed class FolderReader(string folder)
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);
    private Dictionary<string, FileStamp> _seen = new(StringComparer.Ordinal);

    /// <summary>The whole path, for messages.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Reads what is new or changed.</summary>
    /// <exception cref="IOException">The folder is not there, or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public async Task<FolderChange> LookAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        var changed = new List<DigestFile>();
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", Everywhere).Where(file => IsDigestFile(file.Name)))
        {
            var name = Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/');
            var stamp = StampOf(file);
            if (_seen.TryGetValue(name, out var before) && before == stamp)
            {
                found[name] = stamp;
                continue;
            }

            if (await TryReadAsync(file, name, cancellationToken) is { } read)
            {
                found[name] = read.ReadFailure.Length > 0 ? FileStamp.Unknown : stamp;
                AddUnlessToldAlready(read, changed);
            }
        }

        var removed = _seen.Keys.Where(name => !found.ContainsKey(name)).ToList();
        _seen = found;
        return new FolderChange(changed, removed);
    }

    /// <summary>Digests and the categories file; a README and what editors leave behind are nobody's mistake.</summary>
    public static bool IsDigestFile(string name) =>
        !name.StartsWith('.') && !name.StartsWith('#') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
        && (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || CategoriesParser.IsCategoriesFile(name));

    /// <summary>A file that cannot be read is tried at every look; that it still cannot is no change.</summary>
    private void AddUnlessToldAlready(DigestFile read, List<DigestFile> changed)
    {
        var isOld = read.ReadFailure.Length > 0 && _failures.TryGetValue(read.Path, out var failure) && string.Equals(failure, read.ReadFailure, StringComparison.Ordinal);
        _failures[read.Path] = read.ReadFailure;
        if (!isOld)
        {
            changed.Add(read);
        }
    }

    private static FileStamp StampOf(FileInfo file)
    {
        try
        {
            return new FileStamp(file.Length, file.LastWriteTimeUtc);
        }
        catch (IOException)
        {
            return FileStamp.Unknown; // gone since it was listed, or a link to nowhere: reading it will tell
        }
    }

    /// <summary>Null if it went away meanwhile.</summary>
    private static async Task<DigestFile?> TryReadAsync(FileInfo file, string name, CancellationToken cancellationToken)
    {
        try
        {
            return DigestFile.Read(name, await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        }
        catch (FileNotFoundException) when (file.LinkTarget is null)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DigestFile.Unreadable(name, exception.Message);
        }
    }
}
