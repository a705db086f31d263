namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>Brings what one bot awaits back onto the stage, wherever it was completed.</summary>
internal sealed class StageContext(Life life, Stage stage) : SynchronizationContext
{
    // Not every continuation captures a context: whoever starts a task of its own begins without one. What flows with the
    // execution context does reach it, and there puts this one in place.
    private static readonly AsyncLocal<StageContext?> Flowing = new(change => SetSynchronizationContext(change.CurrentValue));

    /// <summary>Calls into the bot, so that everything it begins comes back here.</summary>
    public T Enter<T>(Func<T> act)
    {
        Flowing.Value = this;
        try
        {
            return act();
        }
        finally
        {
            Flowing.Value = null;
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => stage.Add(new StagedCallback(life, () => Run(d, state)));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback callback, object? state)
    {
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }
}
