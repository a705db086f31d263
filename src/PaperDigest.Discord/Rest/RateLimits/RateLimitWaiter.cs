namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>A request standing in line.</summary>
/// <param name="route">What is asked.</param>
/// <param name="notBefore">Whoever goes again keeps its place meanwhile.</param>
internal sealed class RateLimitWaiter(Route route, TimeSpan notBefore)
{
    private readonly TaskCompletionSource<Admission> _admission = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Route Route => route;

    public TimeSpan NotBefore => notBefore;

    public Task<Admission> Admission => _admission.Task;

    /// <summary>False if it has left the line.</summary>
    public bool TryAdmit(Admission admission) => _admission.TrySetResult(admission);

    public void Leave(CancellationToken cancellationToken) => _admission.TrySetCanceled(cancellationToken);
}
