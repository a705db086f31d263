using System.ComponentModel.DataAnnotations;

namespace PaperDigest.Delivery;

/// <summary>Settings of delivery, configuration section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Delivery";

    /// <summary>
    /// How long after its slot a digest may still go out by itself; default three days. At least ten minutes, for a loop is never quite
    /// punctual; less than a week, for then the next slot comes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:10:00", "6.00:00:00")]
    public TimeSpan LateWindow { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How many parts are worked on at once; default 64. Discord's pace is kept elsewhere: this bounds memory and what a slow place can hold up.</summary>
    [Range(1, 1024)]
    public int Workers { get; init; } = 64;

    /// <summary>
    /// How long a worker may be silent before its part is given to another; default two minutes. Sending begins in the first half of it, so
    /// that the second half, at least thirty seconds, covers the longest wait for Discord's answer.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);
}
