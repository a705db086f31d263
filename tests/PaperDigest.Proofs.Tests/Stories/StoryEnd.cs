using PaperDigest.Proofs.Tests.Stages;

namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>How a story ended.</summary>
/// <param name="Seed">Tells it again.</param>
/// <param name="Findings">What was wrong; empty if all was well.</param>
/// <param name="Journal">What happened.</param>
internal sealed record StoryEnd(int Seed, IReadOnlyList<string> Findings, Journal Journal);
