namespace PaperDigest.Ports;

/// <summary>Everything that is stored about a person, wherever it stands.</summary>
/// <remarks>Thread-safe. A broken store is an exception; every call is one transaction.</remarks>
public interface IPersonalRecords
{
    /// <summary>What is stored.</summary>
    Task<PersonalRecords> CountAsync(UserId person, CancellationToken cancellationToken);

    /// <summary>
    /// Erases it for good: the person's id stands nowhere afterwards, neither in a row nor in what the file has freed. Feeds she set up
    /// belong to their servers and stay, from then on set up by <see cref="UserId.Nobody"/>.
    /// </summary>
    /// <returns>What was stored.</returns>
    Task<PersonalRecords> EraseAsync(UserId person, CancellationToken cancellationToken);
}
