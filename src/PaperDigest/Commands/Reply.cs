using System.Collections.Immutable;
using PaperDigest.Messages;

namespace PaperDigest.Commands;

/// <summary>What a reader gets.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A new message.</summary>
    /// <param name="Message">What it says.</param>
    /// <param name="IsPrivate">Whether only the reader sees it.</param>
    public sealed record Says(Message Message, bool IsPrivate) : Reply;

    /// <summary>The message pressed on changes to this one.</summary>
    public sealed record Turns(Message Message) : Reply;

    /// <summary>A form to fill in. It comes back as <see cref="Interaction.Submitted"/>. Only a command, a button or a menu can open one.</summary>
    /// <param name="Form">What to fill in.</param>
    /// <param name="IfTooLate">Said to the reader alone when the form was so late that Discord takes messages only.</param>
    public sealed record Opens(Form Form, Message IfTooLate) : Reply;

    /// <summary>Values offered while typing: at most <see cref="CommandLimits.Suggestions"/>, best first.</summary>
    public sealed record Suggests(ImmutableArray<Suggestion> Suggestions) : Reply;
}
