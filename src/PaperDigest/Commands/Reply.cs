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

    /// <summary>Values offered while typing: at most <see cref="CommandLimits.Suggestions"/>, best first.</summary>
    public sealed record Suggests(ImmutableArray<Suggestion> Suggestions) : Reply;
}
