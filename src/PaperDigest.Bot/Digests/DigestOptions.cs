using System.ComponentModel.DataAnnotations;

namespace PaperDigest.Bot.Digests;

/// <summary>Where digests are read from: section <c>Digests</c> of the configuration.</summary>
public sealed class DigestOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Digests";

    /// <summary>The folder, with its subfolders. Default <c>digests</c>, below the working folder.</summary>
    [Required]
    public string Path { get; init; } = "digests";

    /// <summary>How often the folder is looked through even if it tells of no change, as network drives do not; default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);
}
