using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>Says what Discord would refuse a message for, before it is sent.</summary>
public static class MessageCheck
{
    /// <summary>Every broken rule in plain English; empty for a message that obeys <see cref="MessageLimits"/>.</summary>
    public static ImmutableArray<string> Violations(Message message) => [];

    /// <summary>What a card adds to the sum over all cards.</summary>
    internal static int CardCharacters(Card card) =>
        card.Author.Length + card.Title.Length + card.Description.Length + card.Footer.Length + card.Fields.Sum(field => field.Name.Length + field.Value.Length);
}
