using PaperDigest.Delivery;

namespace PaperDigest.Storage.Rows;

/// <summary>The column <c>late</c>: our own words, whatever the enum's members are called one day.</summary>
internal static class LateColumn
{
    private const string Post = "post";
    private const string Skip = "skip";
    private const string Ask = "ask";

    public static string Of(LatePolicy policy) => policy switch
    {
        LatePolicy.Post => Post,
        LatePolicy.Skip => Skip,
        LatePolicy.Ask => Ask,
        _ => throw new ArgumentOutOfRangeException(nameof(policy)),
    };

    /// <exception cref="StorageException">No such policy.</exception>
    public static LatePolicy Read(string text) => text switch
    {
        Post => LatePolicy.Post,
        Skip => LatePolicy.Skip,
        Ask => LatePolicy.Ask,
        _ => throw new StorageException($"The database holds a rule for late digests that is none: {text}."),
    };
}
