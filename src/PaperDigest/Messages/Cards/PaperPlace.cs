namespace PaperDigest.Messages.Cards;

/// <summary>Where a reader stands in a paper.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="IsPrivate">Whether only the reader sees it.</param>
/// <param name="IsSaved">Whether it is on her list.</param>
internal readonly record struct PaperPlace(int Page, int Pages, bool IsPrivate, bool IsSaved);
