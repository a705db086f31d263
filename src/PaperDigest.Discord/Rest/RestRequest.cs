namespace PaperDigest.Discord.Rest;

/// <summary>A request to Discord.</summary>
internal sealed record RestRequest(Route Route)
{
    /// <summary>JSON; none for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Sent as <c>files[0]</c>, <c>files[1]</c>…</summary>
    public IReadOnlyList<RestFile> Files { get; init; } = [];

    public TimeSpan Timeout { get; init; } = RestTimeouts.Read;

    /// <summary>
    /// For how long doing it twice is the same as doing it once, from the first attempt that may have been heard: until then silence may be
    /// answered by asking again. Zero: never; <see cref="TimeSpan.MaxValue"/>: always.
    /// </summary>
    public TimeSpan RepeatableFor { get; init; } = Route.Method == HttpMethod.Post ? TimeSpan.Zero : TimeSpan.MaxValue;
}
