using PaperDigest.Discord.Rest;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>What the domain makes of Discord's refusals.</summary>
internal static class RefusalReading
{
    public static RefusalKind KindOf(Refusal refusal) => refusal.Action switch
    {
        ErrorAction.Stop => RefusalKind.Everything,
        ErrorAction.DisableTarget => RefusalKind.Gone,
        ErrorAction.PauseTarget or ErrorAction.Unarchive => RefusalKind.Permission,
        _ => RefusalKind.Message,
    };
}
