namespace PaperDigest.Discord.Wire;

/// <summary>Threads as the lists of them come.</summary>
/// <param name="Threads">On this page.</param>
/// <param name="HasMore">Of archived ones: whether older ones follow.</param>
internal sealed record ThreadList(IReadOnlyList<Channel> Threads, bool HasMore = false);
