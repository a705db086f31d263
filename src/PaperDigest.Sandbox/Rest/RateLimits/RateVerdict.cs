namespace PaperDigest.Sandbox.Rest.RateLimits;

/// <summary>What the limits say of a request: headers for every answer, and a refusal if there is no room.</summary>
internal sealed record RateVerdict(IReadOnlyDictionary<string, string> Headers, RateRefusal? Refusal);
