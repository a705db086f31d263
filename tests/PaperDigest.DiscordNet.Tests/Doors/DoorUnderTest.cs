using PaperDigest.Bot.Hosting;
using PaperDigest.DiscordNet;

namespace PaperDigest.Journeys.Tests.Doors;

/// <summary>The bots of the linked journeys reach Discord through Discord.Net.</summary>
internal static class DoorUnderTest
{
    public static FrontDoor Door => DiscordNetSetup.Door;

    public static bool SendsNonces => false;
}
