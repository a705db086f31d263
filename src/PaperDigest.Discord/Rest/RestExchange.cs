namespace PaperDigest.Discord.Rest;

/// <summary>How one attempt ended.</summary>
internal abstract record RestExchange
{
    private RestExchange()
    {
    }

    public sealed record Answered(RestReply Reply) : RestExchange;

    /// <summary>Nothing reached Discord.</summary>
    public sealed record Unreached(string Reason) : RestExchange;

    /// <summary>It was sent and nothing came back.</summary>
    public sealed record Lost(string Reason) : RestExchange;
}
