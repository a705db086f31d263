namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>A request standing in line.</summary>
internal sealed class RateLimitWaiter(Route route)
{
    private readonly TaskCompletionSource<Admission> _admission = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Route Route => route;

    public Task<Admission> Admission => _admission.Task;

    /// <summary>False if it has left the line.</summary>
    public bool TryAdmit(Admission admission) => _admission.TrySetResult(admission);

    public void Leave(CancellationToken cancellationToken) => _admission.TrySetCanceled(cancellationToken);
}
