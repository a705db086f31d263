using System.Text.Json;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>One line of autocomplete.</summary>
/// <param name="Name">What the person reads.</param>
/// <param name="Value">What is sent if she picks it: text or number.</param>
public sealed record Choice(string Name, JsonElement Value);
