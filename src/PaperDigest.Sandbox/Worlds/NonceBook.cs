namespace PaperDigest.Sandbox.Worlds;

/// <summary>Remembers which message an author made with a nonce, for a few minutes.</summary>
/// <remarks>
/// Discord documents the memory per author and publishes no length. Kept per author (the stricter reading: one nonce for two
/// channels gives the first channel's message back), see https://github.com/discord/discord-api-docs/pull/6647.
/// </remarks>
internal sealed class NonceBook(TimeProvider time, TimeSpan window)
{
    private readonly Dictionary<(Snowflake Author, string Nonce), (Snowflake Message, DateTimeOffset Until)> _made = [];

    public Snowflake? FindMessage(Snowflake author, string nonce) =>
        _made.TryGetValue((author, nonce), out var made) && made.Until > time.GetUtcNow() ? made.Message : null;

    public void Remember(Snowflake author, string nonce, Snowflake message) =>
        _made[(author, nonce)] = (message, time.GetUtcNow() + window);
}
