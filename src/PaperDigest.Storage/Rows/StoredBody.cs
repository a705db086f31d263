using System.Security.Cryptography;
using System.Text;
using PaperDigest.Delivery;

namespace PaperDigest.Storage.Rows;

/// <summary>What a part is, as the table <c>body</c> has it: named after what is in it, so that the same is stored once.</summary>
/// <param name="Id">The first half of a hash over the rest.</param>
/// <param name="Content">The column <c>content</c>.</param>
/// <param name="Papers">The column <c>papers</c>.</param>
internal sealed record StoredBody(string Id, string Content, string Papers)
{
    public static StoredBody Of(PartContent part)
    {
        var (content, papers) = (StoredJson.Of(part), StoredJson.Of(part.Papers));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{papers}{content}"));
        return new StoredBody(Convert.ToHexStringLower(hash.AsSpan(0, 16)), content, papers);
    }

    /// <summary>The part again; one without content was cleared.</summary>
    public static PartContent Read(string? content, string papers)
    {
        var part = content is null ? new PartContent.Cleared() : StoredJson.ReadContent(content);
        return part with { Papers = StoredJson.ReadPapers(papers) };
    }
}
