using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Messages.Cards;

/// <summary>Writes into a message which week and which part of it it is, so that it can be found again in the channel.</summary>
public static class PostStamp
{
    /// <summary>Characters left free on every message of a post for the stamp, and for which of how many it is.</summary>
    internal const int ReservedCharacters = 64;

    /// <summary>The message with week and mark in the footer of its last card.</summary>
    public static Message Apply(Message message, IsoWeek week, PartMark mark) => AddToFooter(message, $"{week} · {mark.Shown}");

    /// <summary>The message with a few plain words more in the footer of its last card.</summary>
    internal static Message AddToFooter(Message message, string words)
    {
        var cards = message.Cards.IsEmpty ? [new Card()] : message.Cards;
        var last = cards[^1];
        var footer = last.Footer.Length > 0 ? $"{last.Footer} · {words}" : words;
        return message with { Cards = cards.SetItem(cards.Length - 1, last with { Footer = footer }) };
    }
}
