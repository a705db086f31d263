using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Messages.Cards;

/// <summary>What of a week stands in one message.</summary>
/// <param name="Cards">The opening on the first page, then a card per category.</param>
/// <param name="Papers">The papers on those cards, in order.</param>
internal sealed record WeekPage(ImmutableArray<Card> Cards, ImmutableArray<PaperText> Papers);
