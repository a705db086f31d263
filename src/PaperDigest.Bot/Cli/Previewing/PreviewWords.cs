using PaperDigest.Delivery;
using PaperDigest.Messages;

namespace PaperDigest.Bot.Cli.Previewing;

/// <summary>What both kinds of preview call things.</summary>
internal static class PreviewWords
{
    /// <summary>What a part is.</summary>
    public static string Of(PartContent part) => part switch
    {
        PartContent.InChannel => "message",
        PartContent.Thread thread => $"thread “{thread.Name}”",
        PartContent.InThread => "message in the thread",
        PartContent.ForumPost post => $"forum post “{post.Title}”",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part that is composed."),
    };

    /// <summary>What stands on a button.</summary>
    public static string Of(Button button) => $"{button.Emoji} {button.Label}".Trim();
}
