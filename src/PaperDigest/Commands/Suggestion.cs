namespace PaperDigest.Commands;

/// <summary>A value offered while typing.</summary>
/// <param name="Name">What the reader sees, 1 to 100 characters, plain.</param>
/// <param name="Value">What is filled in, 1 to 100 characters.</param>
public sealed record Suggestion(string Name, string Value);
