namespace PaperDigest.Commands.Inputs;

/// <summary>A time zone a reader may choose.</summary>
/// <param name="Id">Its IANA id.</param>
/// <param name="Place">What the reader called it, or its city: <c>Shanghai</c>, <c>上海</c>.</param>
internal readonly record struct Zone(string Id, string Place);
