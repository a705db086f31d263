using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Status;

/// <summary>How the bot stands, as far as one server is concerned.</summary>
/// <param name="Report">How the last look at the digests went.</param>
/// <param name="StoppedBecause">Why nothing is sent any more; empty while all is well.</param>
/// <param name="NextDue">When the next part is due to be sent, of any server; none if none waits.</param>
/// <param name="Feeds">Those of the server.</param>
internal sealed record BotStatus(LoadReport Report, string StoppedBecause, DateTimeOffset? NextDue, ImmutableArray<FeedStatus> Feeds);
