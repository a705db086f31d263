using PaperDigest.Bot.Hosting;

namespace PaperDigest.Journeys.Tests.Doors;

/// <summary>How the bots of the journeys reach Discord. A project that links the journeys brings its own.</summary>
internal static class DoorUnderTest
{
    public static FrontDoor Door => FrontDoor.BuiltIn;

    /// <summary>Whether posts carry nonces.</summary>
    public static bool SendsNonces => true;
}
