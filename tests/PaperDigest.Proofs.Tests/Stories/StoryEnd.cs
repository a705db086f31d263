namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>How a story ended. It keeps nothing of the world it was told in.</summary>
/// <param name="Seed">Tells it again.</param>
/// <param name="Findings">What was wrong; empty if all was well.</param>
/// <param name="Counts">How often each kind of thing happened.</param>
/// <param name="Fingerprint">The same for the same turns, requests and answers, within one run of this program.</param>
/// <param name="Journal">What happened, in order; only of a story that ended badly, or was told alone.</param>
internal sealed record StoryEnd(int Seed, IReadOnlyList<string> Findings, IReadOnlyList<(string Kind, int Count)> Counts, int Fingerprint, string Journal);
