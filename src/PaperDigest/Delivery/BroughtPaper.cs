using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>A paper that a part brings to its readers.</summary>
/// <param name="Id">Which paper.</param>
/// <param name="Language">The language of the text they get: another tongue's text is news to who asked for both.</param>
public readonly record struct BroughtPaper(PaperId Id, Language Language);
