namespace PaperDigest.Delivery;

/// <summary>What publishing a week means for one subscription.</summary>
/// <param name="Subscription">Whose.</param>
/// <param name="Fate">What happens.</param>
/// <param name="Parts">How many messages become due.</param>
public sealed record PublicationEntry(Subscription Subscription, PublicationFate Fate, int Parts);
