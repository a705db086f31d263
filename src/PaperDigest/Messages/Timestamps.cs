using System.Globalization;

namespace PaperDigest.Messages;

/// <summary>Moments in markdown, which Discord shows in each reader's own time zone and language.</summary>
/// <remarks>Styles: https://discord.com/developers/docs/reference#message-formatting-timestamp-styles. Not in footers or labels.</remarks>
public static class Timestamps
{
    /// <summary>Day and time: <c>27 May 2024 09:00</c>.</summary>
    public static string Moment(DateTimeOffset moment) => Format(moment, 'f');

    /// <summary>Weekday, day and time: <c>Monday, 27 May 2024 09:00</c>.</summary>
    public static string LongMoment(DateTimeOffset moment) => Format(moment, 'F');

    /// <summary>How far off: <c>in 3 days</c>.</summary>
    public static string Distance(DateTimeOffset moment) => Format(moment, 'R');

    private static string Format(DateTimeOffset moment, char style) =>
        string.Create(CultureInfo.InvariantCulture, $"<t:{moment.ToUnixTimeSeconds()}:{style}>");
}
