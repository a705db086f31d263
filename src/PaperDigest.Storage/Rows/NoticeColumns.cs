using PaperDigest.Delivery.Care;

namespace PaperDigest.Storage.Rows;

/// <summary>The columns <c>kind</c> and <c>reach</c> of notices, in our own words.</summary>
internal static class NoticeColumns
{
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Obstacle => "obstacle",
        NoticeKind.Paused => "paused",
        NoticeKind.Refused => "refused",
        NoticeKind.Decision => "decision",
        NoticeKind.Late => "late",
        NoticeKind.Stopped => "stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(NoticeReach reach) => reach switch
    {
        NoticeReach.Untold => "untold",
        NoticeReach.Person => "person",
        NoticeReach.Channel => "channel",
        NoticeReach.Nobody => "nobody",
        _ => throw new ArgumentOutOfRangeException(nameof(reach)),
    };

    /// <exception cref="StorageException">No such kind.</exception>
    public static NoticeKind ReadKind(string text) => Read<NoticeKind>(text, Of);

    /// <exception cref="StorageException">No such reach.</exception>
    public static NoticeReach ReadReach(string text) => Read<NoticeReach>(text, Of);

    private static T Read<T>(string text, Func<T, string> write)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(write(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new StorageException($"The database holds a notice with a word that is none: {text}.");
    }
}
