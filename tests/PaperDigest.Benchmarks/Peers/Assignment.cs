namespace PaperDigest.Benchmarks.Peers;

/// <summary>What a subject is told when it is started.</summary>
/// <param name="Api">Discord's API, as the neutral server plays it.</param>
/// <param name="RequestsPerSecond">The global limit it is to keep.</param>
/// <param name="Scratch">A folder of its own.</param>
internal sealed record Assignment(Uri Api, int RequestsPerSecond, string Scratch)
{
    /// <summary>Looks like a token and opens nothing.</summary>
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.measure.000000000000000000000000000";

    /// <summary>No more than our own client takes as a setting; far beyond what any subject reaches.</summary>
    public const int Unlimited = 10_000;

    /// <summary>What Discord grants every bot.</summary>
    public const int Usual = 50;
}
