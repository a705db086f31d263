namespace PaperDigest.Sandbox.Worlds;

/// <summary>An account: a person or the bot.</summary>
public sealed record User
{
    /// <summary>The account's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The unique handle, such as <c>ada</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What others read, such as <c>Ada</c>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The language of this person's Discord, such as <c>zh-CN</c>.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Whether this is an app's account.</summary>
    public bool IsBot { get; init; }

    /// <summary>Whether the bot may write to this person (50007 if not).</summary>
    public bool AcceptsDirectMessages { get; init; } = true;

    /// <summary>Whether this person installed the app for herself.</summary>
    public bool HasInstalledApp { get; init; }
}
