namespace PaperDigest.Discord.Rest;

/// <summary>Discord's no.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Code">Discord's own; 0 if none.</param>
/// <param name="Action">What follows.</param>
/// <param name="Reason">Plain English, short; never a payload.</param>
internal sealed record Refusal(int Status, int Code, ErrorAction Action, string Reason);
