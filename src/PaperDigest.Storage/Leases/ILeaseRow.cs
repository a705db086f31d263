namespace PaperDigest.Storage.Leases;

/// <summary>The row that says who sends: the part of <see cref="SenderLease"/> that each database does its own way.</summary>
internal interface ILeaseRow
{
    /// <summary>Writes the candidate into the row if it is free, expired at the candidate's renewal, or the candidate's already; the latter keeps its beginning.</summary>
    /// <returns>Who holds it now.</returns>
    Task<LeaseHolder> TakeAsync(LeaseHolder candidate, CancellationToken cancellationToken);

    /// <summary>Empties the row if that owner holds it.</summary>
    /// <returns>Whether it did.</returns>
    Task<bool> ReleaseAsync(Guid owner, CancellationToken cancellationToken);

    /// <summary>Who stands in the row, alive or not.</summary>
    Task<LeaseHolder?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Raises <see cref="LeaseHolder.Nudges"/> of the row, if there is one.</summary>
    Task NudgeAsync(CancellationToken cancellationToken);
}
