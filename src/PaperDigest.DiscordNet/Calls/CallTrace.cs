using System.Net;

namespace PaperDigest.DiscordNet.Calls;

/// <summary>How far one call has come, as the transport saw it: the library's exceptions do not tell whether anything was sent.</summary>
/// <remarks>Follows the call through the library by its execution context.</remarks>
internal sealed class CallTrace
{
    private static readonly AsyncLocal<CallTrace?> Current = new();

    /// <summary>Whether a request is out to which no answer has come: it may be carried out.</summary>
    public bool IsOut { get; private set; }

    /// <summary>What the last request was answered with.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>How long the last answer asked to wait.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>How long a request of this call may take on the wire.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>That of the call this code runs in, if it is one of ours.</summary>
    public static CallTrace? FindCurrent() => Current.Value;

    /// <summary>Follows what the caller awaits from here on.</summary>
    public static CallTrace Begin(TimeSpan patience)
    {
        var trace = new CallTrace { Patience = patience };
        Current.Value = trace;
        return trace;
    }

    /// <summary>A request leaves.</summary>
    public void Send()
    {
        IsOut = true;
        Status = null;
        RetryAfter = null;
    }

    /// <summary>No connection was made: nothing was sent.</summary>
    public void TakeBack() => IsOut = false;

    /// <summary>Its answer is here.</summary>
    public void Hear(HttpStatusCode status, TimeSpan? retryAfter)
    {
        IsOut = false;
        Status = status;
        RetryAfter = retryAfter;
    }
}
