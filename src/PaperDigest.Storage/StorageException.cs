namespace PaperDigest.Storage;

/// <summary>The store cannot be used, in words an operator can act on. The technical cause is the inner exception.</summary>
public sealed class StorageException : Exception
{
    /// <inheritdoc cref="StorageException"/>
    public StorageException()
    {
    }

    /// <inheritdoc cref="StorageException"/>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StorageException"/>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
