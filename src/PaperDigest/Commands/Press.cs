using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands;

/// <summary>What a control or a form answers from: the request, what it carried, and what was chosen or filled in.</summary>
/// <param name="Request">Who pressed, and the catalogue in force.</param>
/// <param name="State">What the control carried.</param>
/// <param name="Chosen">The chosen values, untrusted; empty for a button or a form.</param>
/// <param name="IsOnPrivateMessage">Whether nobody else sees the message pressed on.</param>
internal sealed record Press(Request Request, ControlState State, ImmutableArray<string> Chosen, bool IsOnPrivateMessage)
{
    /// <summary>Of a form: what was filled in, by the fields' keys, untrusted; what was left empty is missing.</summary>
    public ImmutableDictionary<string, string> Filled { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Turns the pressed message where only the reader sees it; a message of many stays, and the reader gets a copy of her own.</summary>
    public Reply Turn(Message message) => IsOnPrivateMessage ? new Reply.Turns(message) : new Reply.Says(message, IsPrivate: true);

    /// <summary>Turns the pressed message for all who see it: the question on it is settled, and nobody need press again.</summary>
    public static Reply Settle(Message message) => new Reply.Turns(message);
}
