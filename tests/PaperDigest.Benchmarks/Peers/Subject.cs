using System.Diagnostics;

namespace PaperDigest.Benchmarks.Peers;

/// <summary>Who is measured.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Start">How it is started against a server, in a scratch folder.</param>
internal sealed record Subject(string Name, Func<Assignment, ProcessStartInfo> Start);
