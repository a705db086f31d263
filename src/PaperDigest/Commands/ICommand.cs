using System.Collections.Immutable;

namespace PaperDigest.Commands;

/// <summary>One command, or one verb of a group: what Discord is told of it, and how it answers.</summary>
internal interface ICommand
{
    /// <summary>Its own definition; of a verb: without the group, and without sub-commands.</summary>
    CommandDefinition Definition { get; }

    /// <summary>What it is a verb of, if it is one; the same object for every verb of the group.</summary>
    CommandGroup? Group => null;

    /// <summary>Whether the answer is for the reader alone; a refusal may be so in any case.</summary>
    bool IsPrivate(Request request) => true;

    /// <summary>Answers. Whatever a reader can mistype gets a helpful answer, never an exception.</summary>
    Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken);

    /// <summary>Values for the option typed into, best first.</summary>
    ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) => ValueTask.FromResult(ImmutableArray<Suggestion>.Empty);
}
