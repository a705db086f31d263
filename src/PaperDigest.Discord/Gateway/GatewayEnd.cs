namespace PaperDigest.Discord.Gateway;

/// <summary>Why a gateway connection ended for good.</summary>
internal abstract record GatewayEnd
{
    private GatewayEnd()
    {
    }

    /// <summary>We were asked to.</summary>
    public sealed record Stopped : GatewayEnd;

    /// <summary>Discord will not have us.</summary>
    /// <param name="Reason">What is wrong and what the operator can do.</param>
    public sealed record Fatal(string Reason) : GatewayEnd;
}
