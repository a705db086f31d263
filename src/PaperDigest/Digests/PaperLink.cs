namespace PaperDigest.Digests;

/// <summary>A further address of a paper: its code, its demo.</summary>
/// <param name="Label">Plain text, one line.</param>
/// <param name="Target">Absolute, http or https.</param>
public sealed record PaperLink(string Label, Uri Target);
