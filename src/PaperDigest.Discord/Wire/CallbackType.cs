namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type.</summary>
internal enum CallbackType
{
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    AutocompleteResult = 8,
    Modal = 9,
}
