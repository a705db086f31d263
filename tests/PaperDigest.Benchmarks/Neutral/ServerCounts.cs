namespace PaperDigest.Benchmarks.Neutral;

/// <summary>What the neutral server saw.</summary>
/// <param name="Messages">Taken.</param>
/// <param name="Channels">They went to.</param>
/// <param name="GlobalRefusals">Answers of status 429 for the global limit.</param>
/// <param name="ChannelRefusals">Answers of status 429 for a channel's limit.</param>
/// <param name="Deferred">Interactions that were first promised an answer.</param>
/// <param name="Unknown">Requests the server does not know.</param>
/// <param name="Seconds">From the first message or refusal to the last.</param>
internal sealed record ServerCounts(int Messages, int Channels, int GlobalRefusals, int ChannelRefusals, int Deferred, int Unknown, double Seconds)
{
    /// <summary>All answers of status 429.</summary>
    public int Refusals => GlobalRefusals + ChannelRefusals;
}
