using System.Text.Json;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>How far the bot's answer has come.</summary>
public abstract record InteractionState
{
    private InteractionState()
    {
    }

    /// <summary>Not answered, still in time.</summary>
    public sealed record Waiting : InteractionState;

    /// <summary>Three seconds passed without an answer.</summary>
    public sealed record Missed : InteractionState;

    /// <summary>Deferred: the person sees "thinking", or, after a component, nothing.</summary>
    public sealed record Deferred(Snowflake MessageId) : InteractionState;

    /// <summary>Answered by a message, or by changing the one that was pressed.</summary>
    public sealed record Replied(Snowflake MessageId) : InteractionState;

    /// <summary>A form was opened; Discord's JSON of it.</summary>
    public sealed record ModalShown(JsonElement Modal) : InteractionState;

    /// <summary>Autocomplete's choices; Discord's JSON of them.</summary>
    public sealed record Suggested(JsonElement Choices) : InteractionState;
}
