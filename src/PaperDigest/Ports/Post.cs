using PaperDigest.Messages;

namespace PaperDigest.Ports;

/// <summary>A message on its way to a channel.</summary>
/// <param name="Channel">Where to.</param>
/// <param name="Message">What it says.</param>
/// <param name="Nonce">At most 25 characters; the same for every attempt at the same message, so that Discord posts it once. None: not repeated when unclear.</param>
public sealed record Post(ChannelId Channel, Message Message, string? Nonce);
