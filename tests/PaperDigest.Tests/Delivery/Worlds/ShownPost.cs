using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>A message that readers see.</summary>
internal sealed record ShownPost(MessageId Id, ChannelId Channel, Message Message, string? Nonce, DateTimeOffset At)
{
    /// <summary>Of a forum post's first message: which forum.</summary>
    public ChannelId? Forum { get; init; }
}
