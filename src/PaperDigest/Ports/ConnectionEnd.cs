namespace PaperDigest.Ports;

/// <summary>Why listening ended.</summary>
public abstract record ConnectionEnd
{
    private ConnectionEnd()
    {
    }

    /// <summary>We were asked to stop.</summary>
    public sealed record Stopped : ConnectionEnd;

    /// <summary>Discord will not have us: retrying changes nothing.</summary>
    /// <param name="Reason">What is wrong and what to do, for the operator; never the token.</param>
    public sealed record Fatal(string Reason) : ConnectionEnd;
}
