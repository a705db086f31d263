namespace PaperDigest.Discord.Wire;

/// <summary>A first answer that opens a form.</summary>
internal sealed record ModalCallback(CallbackType Type, Modal Data);
