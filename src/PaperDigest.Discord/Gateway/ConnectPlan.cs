namespace PaperDigest.Discord.Gateway;

/// <summary>The next connection.</summary>
/// <param name="Address">Where; null: the gateway's own address.</param>
/// <param name="Delay">How long to wait before.</param>
/// <param name="Resumes">Whether a session is to be taken up again; if not, an identify is spent.</param>
internal sealed record ConnectPlan(Uri? Address, TimeSpan Delay, bool Resumes);
