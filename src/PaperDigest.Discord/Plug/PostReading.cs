using PaperDigest.Discord.Rest;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>What the domain makes of answers that brought nothing.</summary>
internal static class PostReading
{
    public static PostOutcome Conclude<T>(RestAnswer<T> answer) => answer switch
    {
        RestAnswer<T>.Refused { Refusal: var refusal } => new PostOutcome.Refused(RefusalReading.KindOf(refusal), refusal.Reason),
        RestAnswer<T>.NotSent notSent => new PostOutcome.NotSent(notSent.RetryAfter, notSent.Reason),
        RestAnswer<T>.Unclear unclear => new PostOutcome.Unclear(unclear.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
