using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Delivery;

/// <summary>How a week becomes messages: what delivery asks of the composer.</summary>
/// <param name="Compose">The week's parts, in order; none if no paper fits.</param>
/// <param name="Stamp">A message of a week with its mark.</param>
public sealed record PostLayout(
    Func<WeekToPost, ImmutableArray<PartContent>> Compose,
    Func<Message, IsoWeek, PartMark, Message> Stamp);
