using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Bot.Cli.Previewing;

/// <summary>What to preview.</summary>
/// <param name="Week">Which week.</param>
/// <param name="Language">The feed's.</param>
/// <param name="Style">The feed's.</param>
/// <param name="Folder">Where the digests are.</param>
internal sealed record PreviewRequest(IsoWeek Week, Language Language, PostStyle Style, string Folder);
