namespace PaperDigest.Discord.Rest;

/// <summary>How a request ended, retries included.</summary>
internal abstract record RestAnswer<T>
{
    private RestAnswer()
    {
    }

    public sealed record Succeeded(T Value) : RestAnswer<T>;

    public sealed record Refused(Refusal Refusal) : RestAnswer<T>;

    /// <summary>Surely not carried out, and may be later.</summary>
    public sealed record NotSent(TimeSpan RetryAfter, string Reason) : RestAnswer<T>;

    /// <summary>It may have been carried out.</summary>
    public sealed record Unclear(string Reason) : RestAnswer<T>;

    /// <summary>The same end with another value.</summary>
    public RestAnswer<TOther> Then<TOther>(Func<T, RestAnswer<TOther>> next) => this switch
    {
        Succeeded succeeded => next(succeeded.Value),
        Refused refused => new RestAnswer<TOther>.Refused(refused.Refusal),
        NotSent notSent => new RestAnswer<TOther>.NotSent(notSent.RetryAfter, notSent.Reason),
        Unclear unclear => new RestAnswer<TOther>.Unclear(unclear.Reason),
        _ => throw new InvalidOperationException("The cases above are all there are."),
    };
}
