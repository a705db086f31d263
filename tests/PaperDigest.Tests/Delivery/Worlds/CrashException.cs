namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>The process died here: nothing after it happens any more.</summary>
internal sealed class CrashException : Exception
{
    public CrashException()
        : this("The process died.")
    {
    }

    public CrashException(string message)
        : base(message)
    {
    }

    public CrashException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
