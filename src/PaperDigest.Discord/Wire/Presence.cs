namespace PaperDigest.Discord.Wire;

/// <summary>How we appear in member lists.</summary>
internal sealed record Presence(IReadOnlyList<Activity> Activities, string Status)
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public long? Since { get; init; }

    public bool Afk { get; init; }
}
