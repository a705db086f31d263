namespace PaperDigest.Discord.Wire;

/// <summary>Asks for a broken session back. https://discord.com/developers/docs/topics/gateway-events#resume.</summary>
internal sealed record Resume(string Token, string SessionId, long Seq)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"Resume {{ Seq = {Seq} }}";
}
