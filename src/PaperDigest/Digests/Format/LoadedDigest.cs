namespace PaperDigest.Digests.Format;

/// <summary>A digest file as the loader keeps it.</summary>
/// <param name="Latest">What reading it last came to.</param>
/// <param name="Standing">Its last good version; null if it never had one.</param>
internal sealed record LoadedDigest(ParsedDigest Latest, Digest? Standing)
{
    public string Path => Latest.File;
}
