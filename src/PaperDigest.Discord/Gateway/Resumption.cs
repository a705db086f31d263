namespace PaperDigest.Discord.Gateway;

/// <summary>What it takes to take a broken session up again.</summary>
/// <param name="SessionId">Of READY.</param>
/// <param name="Address">Of READY; null if it is not to be used.</param>
/// <param name="Sequence">Of the last event handed on.</param>
internal sealed record Resumption(string SessionId, Uri? Address, long Sequence);
