namespace PaperDigest.Ports;

/// <summary>How much is stored about a person.</summary>
/// <param name="SavedPapers">On her reading list.</param>
/// <param name="Subscriptions">Her own, by direct message.</param>
/// <param name="Deliveries">Messages posted or owed to her, which the ledger remembers.</param>
/// <param name="Feeds">Of servers, which name her as the one who set them up.</param>
public sealed record PersonalRecords(int SavedPapers, int Subscriptions, int Deliveries, int Feeds)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => SavedPapers + Subscriptions + Deliveries + Feeds == 0;
}
