using System.Collections.Immutable;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Commands;

/// <summary>Answers buttons, menus and forms of some kinds.</summary>
internal interface IControl
{
    /// <summary>The kinds of control state it answers: nested records of <see cref="ControlState"/>.</summary>
    ImmutableArray<Type> States { get; }

    /// <summary>Whether the answer is for the reader alone; a refusal may be so in any case.</summary>
    bool IsPrivate(ControlState state) => true;

    /// <summary>Answers. Whatever stands in a state, among the chosen values or in a form is untrusted: it gets an answer, never an exception.</summary>
    Task<Reply> PressAsync(Press press, CancellationToken cancellationToken);
}
