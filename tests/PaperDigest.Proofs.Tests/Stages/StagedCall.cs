namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>A bot's touch of the world outside: a request, or a transaction. It is carried out, and then its answer is handed back.</summary>
internal abstract class StagedCall(Life life, string door)
{
    public Life Life { get; } = life;

    /// <summary>What is called: <c>ILedger.ClaimAsync</c>.</summary>
    public string Door { get; } = door;

    /// <summary>Whether it is a request to Discord: <c>POST /channels/*/messages</c>.</summary>
    public bool IsRequest => Door.Contains(' ', StringComparison.Ordinal);

    /// <summary>Not before this moment of the clock.</summary>
    public DateTimeOffset HeldUntil { get; set; }

    /// <summary>Whether it was carried out; then only its answer is still on the way.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it has left the process: it arrives even if that dies, or gave up waiting.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Whether misfortune had its chance already.</summary>
    public bool IsTried { get; set; }

    /// <summary>Carries it out.</summary>
    public async Task CarryOutAsync()
    {
        await PerformAsync();
        IsDone = true;
    }

    /// <summary>Hands the answer back; the bot's work goes on as far as it can.</summary>
    public abstract void Answer();

    protected abstract Task PerformAsync();
}
