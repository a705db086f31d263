using System.Globalization;
using PaperDigest.Delivery;

namespace PaperDigest.Messages.Cards;

/// <summary>Writes into a message which part of which week it is, so that it can be found again in the channel.</summary>
public static class PostStamp
{
    /// <summary>Characters that <see cref="WeeklyPost"/> leaves free on every message for the stamp.</summary>
    internal const int ReservedCharacters = 64;

    /// <summary>The message with week, part and mark in the footer of its last card.</summary>
    /// <param name="message">A part of a post.</param>
    /// <param name="key">Which part.</param>
    /// <param name="parts">How many parts the week has.</param>
    /// <param name="mark">The part's mark.</param>
    public static Message Apply(Message message, PartKey key, int parts, PartMark mark)
    {
        var part = parts > 1 ? string.Create(CultureInfo.InvariantCulture, $" · {key.Part}/{parts}") : "";
        var stamp = $"{key.Week}{part} · {mark.Shown}";
        var cards = message.Cards.IsEmpty ? [new Card()] : message.Cards;
        var last = cards[^1];
        var footer = last.Footer.Length > 0 ? $"{last.Footer} · {stamp}" : stamp;
        return message with { Cards = cards.SetItem(cards.Length - 1, last with { Footer = footer }) };
    }
}
