using PaperDigest.Digests;

namespace PaperDigest.Bot.Digests;

/// <summary>What differs in the folder since the last look.</summary>
internal sealed record FolderChange(IReadOnlyList<DigestFile> Changed, IReadOnlyList<string> Removed)
{
    public bool IsEmpty => Changed.Count + Removed.Count == 0;
}
