using PaperDigest.Discord.Rest;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Asks Discord for a person's direct channel; asked again, it answers with the same.</summary>
internal delegate Task<RestAnswer<ChannelId>> DirectChannelOpening(UserId user, CancellationToken cancellationToken);
