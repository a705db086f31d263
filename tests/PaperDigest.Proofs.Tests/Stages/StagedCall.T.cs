using System.Runtime.ExceptionServices;

namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>One with an answer.</summary>
internal sealed class StagedCall<T>(Life life, string door, Func<Task<T>> actAsync) : StagedCall(life, door)
{
    private readonly TaskCompletionSource<T> _answered = new();
    private T? _answer;
    private ExceptionDispatchInfo? _fault;

    public Task<T> Answered => _answered.Task;

    /// <summary>The caller waits no longer.</summary>
    public void GiveUp(CancellationToken cancellationToken) => _answered.TrySetCanceled(cancellationToken);

    public override void Answer()
    {
        if (_fault is { SourceException: OperationCanceledException cancelled })
        {
            _answered.TrySetCanceled(cancelled.CancellationToken);
        }
        else if (_fault is not null)
        {
            _answered.TrySetException(_fault.SourceException);
        }
        else
        {
            _answered.TrySetResult(_answer!); // Carried out before.
        }
    }

    protected override async Task PerformAsync()
    {
        try
        {
            _answer = await actAsync();
        }
        catch (Exception exception)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
