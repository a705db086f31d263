namespace PaperDigest.Digests;

/// <summary>Where the current catalogue stands: the loader puts a new one there whole, everyone else reads it.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class DigestShelf
{
    private volatile Catalogue _current = Catalogue.Empty;
    private volatile LoadReport _report = LoadReport.None;

    /// <summary>Raised after the catalogue was replaced, on the loader's thread.</summary>
    public event EventHandler? Replaced;

    /// <summary>The snapshot in force.</summary>
    public Catalogue Current => _current;

    /// <summary>How the last look at the digests went.</summary>
    public LoadReport Report
    {
        get => _report;
        set => _report = value;
    }

    /// <summary>Puts a new snapshot into force.</summary>
    public void Replace(Catalogue catalogue)
    {
        _current = catalogue;
        Replaced?.Invoke(this, EventArgs.Empty);
    }
}
