using System.ComponentModel.DataAnnotations;

namespace PaperDigest.Bot.Digests;

/// <summary>Where digests are read from: section <c>Digests</c> of the configuration.</summary>
public sealed class DigestOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Digests";

    /// <summary>The folder. Default <c>digests</c>, below the working folder.</summary>
    [Required]
    public string Path { get; init; } = "digests";
}
