using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.ReadingLists;

namespace PaperDigest.Ports;

/// <summary>The papers people keep to read later.</summary>
/// <remarks>Thread-safe. A broken store is an exception; every call is one transaction.</remarks>
public interface IReadingLists
{
    /// <summary>Puts a paper on its person's list; one that is there stays as it is.</summary>
    /// <returns>False if it was there.</returns>
    Task<bool> SaveAsync(SavedPaper paper, CancellationToken cancellationToken);

    /// <summary>Takes a paper off.</summary>
    /// <returns>False if it was not on the list.</returns>
    Task<bool> RemoveAsync(UserId person, PaperId paper, CancellationToken cancellationToken);

    /// <summary>Whether a paper is on a person's list.</summary>
    Task<bool> HasAsync(UserId person, PaperId paper, CancellationToken cancellationToken);

    /// <summary>A person's list, last saved first.</summary>
    Task<ImmutableArray<SavedPaper>> ListAsync(UserId person, CancellationToken cancellationToken);
}
