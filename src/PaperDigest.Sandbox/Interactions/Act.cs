using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Something a person did, and what came of it.</summary>
public sealed class Act
{
    private readonly Snowflake? _interactionId;

    internal Act(Place place, Snowflake? interactionId, ActOutcome outcome)
    {
        Place = place;
        _interactionId = interactionId;
        Outcome = outcome;
    }

    /// <summary>Who did it, and where.</summary>
    public Place Place { get; }

    /// <summary>What the person saw first.</summary>
    public ActOutcome Outcome { get; }

    /// <summary>The interaction as it stands now.</summary>
    /// <exception cref="InvalidOperationException">Discord did not offer it, so there was none.</exception>
    public Interaction Interaction => FindInteraction()
        ?? throw new InvalidOperationException($"There was no interaction: {Outcome}.");

    /// <summary>The choices autocomplete offered.</summary>
    /// <exception cref="InvalidOperationException">It offered none; the message says what happened instead.</exception>
    public IReadOnlyList<Choice> Choices => Outcome is ActOutcome.Choices choices ? choices.Items : throw Unexpected("choices");

    /// <summary>The bot's answer as it stands now, once it no longer thinks.</summary>
    /// <exception cref="InvalidOperationException">The answer is no message; the exception says what happened instead.</exception>
    public async Task<Message> ReplyAsync(CancellationToken cancellationToken)
    {
        if (Outcome is not (ActOutcome.Replied or ActOutcome.Thinking or ActOutcome.Updated))
        {
            throw Unexpected("a message");
        }

        await Place.Person.World.WaitUntilAsync(_ => FindInteraction()?.State is InteractionState.Replied, cancellationToken);
        return Interaction.OriginalMessageId is { } id && Place.Person.World.Messages.Find(id) is { } message
            ? message
            : throw Unexpected("a message that still stands");
    }

    /// <summary>Presses a button on the answer.</summary>
    public async Task<Act> PressAsync(string labelOrId, CancellationToken cancellationToken) =>
        await Place.PressAsync(await ReplyAsync(cancellationToken), labelOrId, cancellationToken);

    internal Interaction? FindInteraction() => _interactionId is { } id ? Place.Person.World.Interactions.Find(id) : null;

    private InvalidOperationException Unexpected(string wanted) => new($"Expected {wanted}, but: {Outcome}.");
}
