using PaperDigest.Delivery;

namespace PaperDigest.Bot.Cli.Previewing;

/// <summary>Says what a part is.</summary>
internal static class PreviewHeading
{
    public static string Of(PartContent part) => part switch
    {
        PartContent.InChannel => "message",
        PartContent.Thread thread => $"thread “{thread.Name}”",
        PartContent.InThread => "message in the thread",
        PartContent.ForumPost post => $"forum post “{post.Title}”",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part that is composed."),
    };
}
