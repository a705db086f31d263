using System.Collections.Immutable;
using PaperDigest.Messages;

namespace PaperDigest.Delivery;

/// <summary>How a week becomes messages: what delivery asks of the composer.</summary>
/// <param name="Compose">The week's messages, in order; none if no paper fits.</param>
/// <param name="Stamp">The message with its mark, and which part of how many it is.</param>
public sealed record PostLayout(
    Func<WeekToPost, ImmutableArray<Message>> Compose,
    Func<Message, PartKey, int, PartMark, Message> Stamp);
