namespace PaperDigest.Discord.Wire;

/// <summary>The promise of an answer.</summary>
internal sealed record DeferCallback(CallbackType Type, DeferFlags? Data = null);
