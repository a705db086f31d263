using System.Collections.Frozen;
using PaperDigest.Delivery;

namespace PaperDigest.Commands.Inputs;

/// <summary>Reads the style of posts: its value, or its name in English or Chinese.</summary>
internal static class StyleInput
{
    private static readonly FrozenDictionary<string, PostStyle> ByName = new Dictionary<string, PostStyle>(StringComparer.Ordinal)
    {
        ["compact"] = PostStyle.Compact,
        ["紧凑"] = PostStyle.Compact,
        ["thread"] = PostStyle.Thread,
        ["子区"] = PostStyle.Thread,
        ["forum"] = PostStyle.Forum,
        ["论坛"] = PostStyle.Forum,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a choice of the style sends back.</summary>
    public static string Value(PostStyle style) => style switch
    {
        PostStyle.Compact => "compact",
        PostStyle.Thread => "thread",
        PostStyle.Forum => "forum",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static bool TryParse(string text, out PostStyle style) => ByName.TryGetValue(InputText.Fold(text), out style);
}
