namespace PaperDigest.Digests.Format;

/// <summary>What a digest says of itself before its text; what is missing or wrong is null and reported.</summary>
internal sealed record FrontMatter
{
    public IsoWeek? Week { get; init; }

    public Language? Language { get; init; }

    public string? Title { get; init; }

    public string Author { get; init; } = "";

    public Uri? Source { get; init; }

    /// <summary>Where the week stands: the place to point at when another file claims it too.</summary>
    public TextPlace WeekPlace { get; init; } = TextPlace.Start;
}
