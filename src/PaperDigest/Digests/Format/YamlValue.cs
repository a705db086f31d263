using System.Collections.Immutable;

namespace PaperDigest.Digests.Format;

/// <summary>A YAML value with its place, as far as our files need YAML.</summary>
internal abstract record YamlValue
{
    private YamlValue(TextPlace place) => Place = place;

    public TextPlace Place { get; }

    /// <summary>Text, however it was quoted; an empty value is empty text.</summary>
    public sealed record Scalar(TextPlace At, string Text) : YamlValue(At);

    /// <summary>Keys in the file's order, each once.</summary>
    public sealed record Mapping(TextPlace At, ImmutableArray<YamlEntry> Entries) : YamlValue(At);

    /// <summary>A list: no file of ours asks for one.</summary>
    public sealed record List(TextPlace At) : YamlValue(At);

    /// <summary>What was refused and reported already.</summary>
    public sealed record Refused(TextPlace At) : YamlValue(At);
}
