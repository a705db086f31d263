using PaperDigest.Commands;
using PaperDigest.Messages;
using Answer = PaperDigest.Discord.Rest.RestAnswer<System.ReadOnlyMemory<byte>>;

namespace PaperDigest.Discord.Plug;

/// <summary>The calls that answer one interaction. https://discord.com/developers/docs/interactions/receiving-and-responding.</summary>
internal interface IInteractionAnswers
{
    /// <summary>Whether it began on a message, which an answer may change.</summary>
    bool IsOnMessage { get; }

    /// <summary>Promises an answer. On a message the promise is invisible and leaves both ways open: changing the message, or sending a new one.</summary>
    Task<Answer> DeferAsync(bool isPrivate, CancellationToken cancellationToken);

    /// <summary>Answers at once.</summary>
    Task<Answer> AnswerFirstAsync(Reply reply, CancellationToken cancellationToken);

    /// <summary>Changes the first answer, or of a component the message it sits on.</summary>
    Task<Answer> EditAsync(Message message, CancellationToken cancellationToken);

    /// <summary>Says something more.</summary>
    Task<Answer> FollowUpAsync(Message message, bool isPrivate, CancellationToken cancellationToken);

    /// <summary>Takes the first answer back.</summary>
    Task<Answer> DeleteAsync(CancellationToken cancellationToken);
}
