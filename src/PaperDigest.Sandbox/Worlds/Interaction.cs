using System.Text.Json;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>One act of a person towards the bot.</summary>
public sealed record Interaction
{
    /// <summary>The interaction's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The secret the bot answers with; good for 15 minutes.</summary>
    public required string Token { get; init; }

    /// <summary>What sort of act.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>The command's full name, or the component's or form's custom id.</summary>
    public required string Name { get; init; }

    /// <summary>Who acted.</summary>
    public required Snowflake UserId { get; init; }

    /// <summary>Where.</summary>
    public required Snowflake ChannelId { get; init; }

    /// <summary>The payload the bot is sent.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Snowflake? SourceMessageId { get; init; }

    /// <summary>A sent form: the act that opened it.</summary>
    public Snowflake? OpenedById { get; init; }

    /// <summary>How far the answer has come.</summary>
    public InteractionState State { get; init; } = new InteractionState.Waiting();

    /// <summary>Whether only a user's own installation allows it: answers may be forced ephemeral, followups are few.</summary>
    public bool IsUserInstallOnly { get; init; }

    /// <summary>Followups sent so far.</summary>
    public int Followups { get; init; }

    /// <summary>The message behind <c>@original</c>.</summary>
    public Snowflake? OriginalMessageId => State switch
    {
        InteractionState.Deferred deferred => deferred.MessageId,
        InteractionState.Replied replied => replied.MessageId,
        _ => null,
    };
}
