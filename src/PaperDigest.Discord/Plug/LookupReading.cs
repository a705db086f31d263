using PaperDigest.Discord.Rest;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>What a look that saw nothing tells the domain.</summary>
internal static class LookupReading
{
    /// <summary>Where answers that tell nothing leave us.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    public static LookupOutcome Conclude<T>(RestAnswer<T> answer) => answer switch
    {
        RestAnswer<T>.Refused refused => new LookupOutcome.Unreadable(refused.Refusal.Reason),
        RestAnswer<T>.NotSent notSent => new LookupOutcome.NotNow(notSent.RetryAfter, notSent.Reason),
        RestAnswer<T>.Unclear unclear => new LookupOutcome.NotNow(AskAgain, unclear.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
