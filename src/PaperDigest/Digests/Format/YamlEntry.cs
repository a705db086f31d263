namespace PaperDigest.Digests.Format;

/// <summary>One key of a YAML mapping with its value.</summary>
internal sealed record YamlEntry(string Key, TextPlace KeyPlace, YamlValue Value);
