namespace PaperDigest.Discord.Wire;

/// <summary>What we are seen doing.</summary>
/// <param name="Name">At most 128 characters.</param>
/// <param name="Type">0 playing, 2 listening, 3 watching.</param>
internal sealed record Activity(string Name, int Type);
