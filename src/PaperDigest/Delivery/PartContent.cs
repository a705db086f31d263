using System.Collections.Immutable;
using PaperDigest.Messages;

namespace PaperDigest.Delivery;

/// <summary>What a part of a digest is: composed when it was planned, the same for all who want the same.</summary>
public abstract record PartContent
{
    private PartContent()
    {
    }

    /// <summary>The papers it brings to its readers; one that is only named in it is brought by another part.</summary>
    public ImmutableArray<BroughtPaper> Papers { get; init; } = [];

    /// <summary>Whether doing it twice is the same as doing it once: then it is repeated when unclear, and never looked for.</summary>
    public bool IsRepeatable => this is Thread or Publication;

    /// <summary>What readers see of it; none of what shows nothing of its own.</summary>
    public Message? FindMessage() => this switch
    {
        InChannel part => part.Message,
        InThread part => part.Message,
        ForumPost part => part.First,
        _ => null,
    };

    /// <summary>A message into the destination itself.</summary>
    public sealed record InChannel(Message Message) : PartContent;

    /// <summary>The thread that begins at the message of an earlier part.</summary>
    /// <param name="From">Which part's.</param>
    /// <param name="Name">Plain, one line, at most <see cref="MessageLimits.ThreadNameCharacters"/>.</param>
    public sealed record Thread(int From, string Name) : PartContent;

    /// <summary>A message into the thread or forum post that an earlier part opened.</summary>
    /// <param name="OpenedBy">Which part.</param>
    /// <param name="Message">What it says.</param>
    public sealed record InThread(int OpenedBy, Message Message) : PartContent;

    /// <summary>A post in the forum that is the destination.</summary>
    /// <param name="Title">Plain, one line, at most <see cref="MessageLimits.ThreadNameCharacters"/>.</param>
    /// <param name="TagNames">The tags it should bear if the forum has them, most fitting first.</param>
    /// <param name="First">Its first message.</param>
    public sealed record ForumPost(string Title, ImmutableArray<string> TagNames, Message First) : PartContent;

    /// <summary>The message of an earlier part, shown to all channels that follow the destination.</summary>
    /// <param name="Of">Which part's.</param>
    public sealed record Publication(int Of) : PartContent;

    /// <summary>It was settled so long ago that the store keeps it no longer; which papers it brought is kept for ever.</summary>
    public sealed record Cleared : PartContent;
}
