namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>One request's share of the global limit.</summary>
/// <param name="Index">Which of the limit's places.</param>
/// <param name="Turn">Tells this holder of the place from later ones.</param>
/// <param name="TakenAt">When.</param>
internal readonly record struct GlobalSlot(int Index, long Turn, TimeSpan TakenAt);
