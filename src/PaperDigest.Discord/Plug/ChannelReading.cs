using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Discord's channels in the domain's words.</summary>
internal static class ChannelReading
{
    public static ChannelKind KindOf(ChannelType type) => type switch
    {
        ChannelType.Text or ChannelType.Voice or ChannelType.Stage => ChannelKind.Text,
        ChannelType.Announcement => ChannelKind.Announcement,
        ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread => ChannelKind.Thread,
        ChannelType.Forum or ChannelType.Media => ChannelKind.Forum,
        ChannelType.Dm or ChannelType.GroupDm => ChannelKind.Direct,
        _ => ChannelKind.Other,
    };
}
