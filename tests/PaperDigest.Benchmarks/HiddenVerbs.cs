namespace PaperDigest.Benchmarks;

/// <summary>What the program says to itself when it starts a second process of its own.</summary>
internal static class HiddenVerbs
{
    /// <summary>Play Discord.</summary>
    public const string Serve = "serve";

    /// <summary>Be a small host of our client.</summary>
    public const string Client = "client";
}
