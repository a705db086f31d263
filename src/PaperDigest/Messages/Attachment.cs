using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>A file sent with a message.</summary>
/// <param name="FileName">With its ending; no folder.</param>
/// <param name="MediaType">Such as <c>text/csv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string FileName, string MediaType, ImmutableArray<byte> Content);
