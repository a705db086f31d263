namespace PaperDigest.Sandbox.Gateway;

/// <summary>How the pretend gateway behaves. May be changed while it runs.</summary>
public sealed class GatewayOptions
{
    /// <summary>What Hello asks for; Discord says about 41 s.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Real time a silent client still gets after its heartbeat was due, so that a jump of a hand-set clock kills nobody.</summary>
    public TimeSpan HeartbeatGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after a lost connection a session can be resumed. Discord says minutes.</summary>
    public TimeSpan ResumeWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Time between two identifies of one bucket (op 9 if faster). Zero: not checked.</summary>
    public TimeSpan IdentifyInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Identifies allowed in 24 hours.</summary>
    public int IdentifyBudget { get; set; } = Limits.IdentifiesPerDay;

    /// <summary>Identifies allowed at once per <see cref="IdentifyInterval"/>.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>Shards <c>/gateway/bot</c> recommends.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Events kept for a resume; older ones make it impossible.</summary>
    public int ReplayBuffer { get; set; } = 10_000;

    /// <summary>Whether the privileged intents (members, presences, message content) are granted.</summary>
    public bool GrantsPrivilegedIntents { get; set; }

    /// <summary>Sends messages in WebSocket fragments of this many bytes; null for whole.</summary>
    public int? FragmentBytes { get; set; }
}
