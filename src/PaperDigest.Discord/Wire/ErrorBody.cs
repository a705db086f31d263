namespace PaperDigest.Discord.Wire;

/// <summary>Discord's refusal. https://discord.com/developers/docs/reference#error-messages.</summary>
/// <param name="Code">0 if none.</param>
/// <param name="Message">Plain English.</param>
/// <param name="Errors">Which field, as a tree keyed like the request.</param>
/// <param name="RetryAfter">Seconds, of a 429.</param>
/// <param name="Global">Of a 429.</param>
internal sealed record ErrorBody(int Code = 0, string? Message = null, System.Text.Json.JsonElement? Errors = null, double? RetryAfter = null, bool Global = false);
