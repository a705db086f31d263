namespace PaperDigest.Commands;

/// <summary>A fixed value of an option.</summary>
/// <param name="Name">What the reader sees, at most 100 characters.</param>
/// <param name="Value">What comes back, at most 100 characters.</param>
public sealed record OptionChoice(LocalizedText Name, string Value);
