using PaperDigest.Delivery;

namespace PaperDigest.Storage.Rows;

/// <summary>The column <c>style</c>: our own words, whatever the enum's members are called one day.</summary>
internal static class StyleColumn
{
    private const string Compact = "compact";
    private const string Thread = "thread";
    private const string Forum = "forum";

    public static string Of(PostStyle style) => style switch
    {
        PostStyle.Compact => Compact,
        PostStyle.Thread => Thread,
        PostStyle.Forum => Forum,
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    /// <exception cref="StorageException">No such style.</exception>
    public static PostStyle Read(string text) => text switch
    {
        Compact => PostStyle.Compact,
        Thread => PostStyle.Thread,
        Forum => PostStyle.Forum,
        _ => throw new StorageException($"The database holds a style that is none: {text}."),
    };
}
