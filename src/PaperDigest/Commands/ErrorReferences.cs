namespace PaperDigest.Commands;

/// <summary>Makes the short references that tie what a reader was told to what the log says.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ErrorReferences(Random random)
{
    // No letters that are read for others: 0O, 1IL.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 6;
    private readonly Lock _lock = new();

    public string Next()
    {
        lock (_lock)
        {
            return random.GetString(Alphabet, Length);
        }
    }
}
