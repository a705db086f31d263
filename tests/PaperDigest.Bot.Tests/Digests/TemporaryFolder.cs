using System.Globalization;

namespace PaperDigest.Bot.Tests.Digests;

/// <summary>A folder of one test's own, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("paperdigest-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!); // below our own folder
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>A good digest of one paper.</summary>
    public void WriteDigest(string week, string title) => Write($"{week}.en.md", Digest(week, title));

    public static string Digest(string week, string title) =>
        string.Create(CultureInfo.InvariantCulture, $"---\nweek: {week}\nlanguage: en\ntitle: Papers\n---\n## Training {{#training}}\n### {title}\nAll about it.\n");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
