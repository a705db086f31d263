namespace PaperDigest.Discord.Rest;

/// <summary>A request to Discord.</summary>
internal sealed record RestRequest(Route Route)
{
    /// <summary>JSON; none for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Sent as <c>files[0]</c>, <c>files[1]</c>…</summary>
    public IReadOnlyList<RestFile> Files { get; init; } = [];

    public TimeSpan Timeout { get; init; } = RestTimeouts.Read;

    /// <summary>Whether doing it twice is the same as doing it once: then silence may be answered by asking again.</summary>
    public bool IsRepeatable { get; init; } = Route.Method != HttpMethod.Post;
}
