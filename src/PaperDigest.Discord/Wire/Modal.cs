namespace PaperDigest.Discord.Wire;

/// <summary>A form. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal.</summary>
internal sealed record Modal(string CustomId, string Title, IReadOnlyList<FormComponent> Components);
