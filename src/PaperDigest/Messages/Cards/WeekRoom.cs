namespace PaperDigest.Messages.Cards;

/// <summary>How much of a week one message may hold.</summary>
/// <param name="Characters">On all its cards together.</param>
/// <param name="Papers">So many the menus below can open.</param>
internal readonly record struct WeekRoom(int Characters, int Papers);
