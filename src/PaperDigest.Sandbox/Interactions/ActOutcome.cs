using System.Collections.Immutable;
using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>What a person sees right after she acted.</summary>
public abstract record ActOutcome
{
    private ActOutcome()
    {
    }

    /// <summary>A new message, perhaps only for her.</summary>
    public sealed record Replied(Message Message) : ActOutcome;

    /// <summary>"The bot is thinking", or after a component nothing yet; the answer will be this message.</summary>
    public sealed record Thinking(Message Message) : ActOutcome;

    /// <summary>The message she pressed on changed.</summary>
    public sealed record Updated(Message Message) : ActOutcome;

    /// <summary>A form opened; Discord's JSON of it.</summary>
    public sealed record Modal(JsonElement Form) : ActOutcome;

    /// <summary>What autocomplete offers, in her language.</summary>
    public sealed record Choices(ImmutableArray<Choice> Items) : ActOutcome;

    /// <summary>"The application did not respond": three seconds passed.</summary>
    public sealed record DidNotRespond : ActOutcome;

    /// <summary>Discord would not even have offered it; the bot was not asked.</summary>
    public sealed record NotOffered(string Reason) : ActOutcome;
}
