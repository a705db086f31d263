using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Commands;

/// <summary>Something a reader did that wants an answer.</summary>
public abstract record Interaction
{
    private Interaction()
    {
    }

    /// <summary>Who did it, and where.</summary>
    public required Reader Reader { get; init; }

    /// <summary>Sent a slash command.</summary>
    /// <param name="Command">Its English name with the verb, as in <c>feed add</c>.</param>
    /// <param name="Options">What was filled in, by English name.</param>
    public sealed record Ran(string Command, ImmutableDictionary<string, OptionValue> Options) : Interaction;

    /// <summary>Is typing into an option that has suggestions; other options may still be missing.</summary>
    /// <param name="Command">Its English name with the verb.</param>
    /// <param name="Options">What is filled in so far, the focused one excluded.</param>
    /// <param name="Focused">The English name of the option typed into.</param>
    /// <param name="Typed">What stands there now; may be empty.</param>
    public sealed record Typing(string Command, ImmutableDictionary<string, OptionValue> Options, string Focused, string Typed) : Interaction;

    /// <summary>Pressed a button, or chose in a menu.</summary>
    /// <param name="Control">What the control carries; untrusted: old messages live for years.</param>
    /// <param name="Chosen">The chosen values; empty for a button.</param>
    public sealed record Pressed(ControlId Control, ImmutableArray<string> Chosen) : Interaction
    {
        /// <summary>Whether the message pressed on is visible to this reader alone.</summary>
        public bool IsOnPrivateMessage { get; init; }

        /// <summary>The message pressed on.</summary>
        public required MessageId Message { get; init; }
    }

    /// <summary>Sent off a form that was opened by <see cref="Reply.Opens"/>.</summary>
    /// <param name="Form">The form's id; untrusted, as a control's is.</param>
    /// <param name="Filled">What was filled in, by the fields' keys; what was left empty is missing. Untrusted.</param>
    public sealed record Submitted(ControlId Form, ImmutableDictionary<string, string> Filled) : Interaction
    {
        /// <summary>Whether it was opened from a message that is visible to this reader alone.</summary>
        public bool IsOnPrivateMessage { get; init; }
    }

    /// <summary>Picked a command in the menu of a message.</summary>
    /// <param name="Command">Its English name.</param>
    /// <param name="Content">The message's text and card texts, untrusted.</param>
    public sealed record PickedMessage(string Command, string Content) : Interaction;
}
