namespace PaperDigest.Discord.Wire;

/// <summary>A first answer that is a message, or the promise of one.</summary>
internal sealed record MessageCallback(CallbackType Type, MessageBody? Data = null);
