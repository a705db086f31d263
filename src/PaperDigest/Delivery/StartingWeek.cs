using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>Where a new subscription begins, so that it neither floods nor stays silent on its first day.</summary>
public static class StartingWeek
{
    /// <summary>
    /// The newest week there is: the first slot brings it, or whatever is newer by then, and nothing older ever comes by itself.
    /// Of an empty catalogue: the last week that is over.
    /// </summary>
    public static IsoWeek Of(Catalogue catalogue, DateTimeOffset now) => catalogue.Weeks is [var newest, ..]
        ? newest
        : IsoWeek.Containing(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-7));
}
