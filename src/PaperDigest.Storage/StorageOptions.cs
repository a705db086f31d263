using System.ComponentModel.DataAnnotations;

namespace PaperDigest.Storage;

/// <summary>Where the ledger and the subscriptions are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>Default <c>Data Source=data/paperdigest.db</c>: a SQLite file; its folder is made if it is missing.</summary>
    [Required]
    public string ConnectionString { get; init; } = "Data Source=data/paperdigest.db";

    /// <summary>
    /// Default 30 seconds: how long a bot that died without a word still counts as the sender. It is renewed three times as often.
    /// A bot that starts after a crash waits that long before it sends; commands are answered meanwhile.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SenderLease { get; init; } = TimeSpan.FromSeconds(30);
}
