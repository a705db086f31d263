namespace PaperDigest.Discord.Gateway;

/// <summary>Leave to identify once. Disposed unused, it goes back to the budget.</summary>
internal sealed class IdentifyTurn(IdentifyGate gate, IdentifyBucket bucket) : IDisposable
{
    private bool _isOver;

    /// <summary>The identify is being sent.</summary>
    public void Use()
    {
        if (!_isOver)
        {
            _isOver = true;
            gate.Use(bucket);
        }
    }

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            gate.GiveBack(bucket);
        }
    }
}
