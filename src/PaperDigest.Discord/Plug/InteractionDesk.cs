using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;
using Answer = PaperDigest.Discord.Rest.RestAnswer<System.ReadOnlyMemory<byte>>;
using DomainInteraction = PaperDigest.Commands.Interaction;

namespace PaperDigest.Discord.Plug;

/// <summary>Takes interactions in as fast as they come and has each answered once, in time.</summary>
/// <remarks>
/// Taking in never waits for answering. Under load the watch promises answers (Discord then shows that we are thinking), in a
/// crowd they are promised at once, and the line is worked off within the quarter of an hour that a promise is good for. Only a
/// full line holds the gateway back.
/// </remarks>
internal sealed partial class InteractionDesk(TimeProvider time, ILogger<InteractionDesk> log)
{
    private const int LineLength = 16 * 1024;

    /// <summary>With so many in line the last one's two seconds would run out before its turn.</summary>
    private const int Crowd = 1024;
    private const int AtOnce = 64;
    private const int Remembered = 8192;

    /// <summary>Suggestions that come later are thrown away.</summary>
    private static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(3);

    /// <summary>Of the three seconds Discord gives, one is left for the promise to get there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly InteractionFreshness _freshness = new(time);
    private readonly RecentIds _seen = new(Remembered);
    private readonly ConcurrentDictionary<UserId, InteractionConversation> _typing = new();
    private readonly Channel<InteractionConversation> _line =
        System.Threading.Channels.Channel.CreateBounded<InteractionConversation>(LineLength);

    /// <summary>Takes an interaction in. Waits only while the line is full.</summary>
    /// <param name="id">Discord's.</param>
    /// <param name="asked">What it asks; none if it is of no kind we know.</param>
    /// <param name="answers">How it is answered.</param>
    /// <param name="listener">Who answers.</param>
    /// <param name="cancellationToken">Ends the waiting only: an answer outlives the connection the question came over.</param>
    public ValueTask TakeAsync(
        Snowflake id, DomainInteraction? asked, IInteractionAnswers answers, DiscordListener listener, CancellationToken cancellationToken)
    {
        var age = _freshness.AgeOf(id);
        if (!_seen.TryAdd(id) || age > InteractionFreshness.Stale)
        {
            LogDropped(id, age);
            return ValueTask.CompletedTask;
        }

        if (asked is null)
        {
            LogUnknown(id);
            return ValueTask.CompletedTask;
        }

        var conversation = new InteractionConversation(id, asked, answers);
        if (asked is DomainInteraction.Typing)
        {
            conversation.Expire(time, TypingLife - age);
            Supersede(asked.Reader.User, conversation);
        }
        else
        {
            conversation.Watch(time, _line.Reader.Count < Crowd ? Patience - age : TimeSpan.Zero, () => IsPrivate(listener, asked));
        }

        return _line.Writer.WriteAsync(conversation, cancellationToken);
    }

    /// <summary>Answers until stopped. What is still in line then is left: Discord tells the readers that nobody answers.</summary>
    public async Task RunAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(listener, cancellationToken)));
        while (_line.Reader.TryRead(out var left))
        {
            left.Dispose();
        }
    }

    private async Task WorkAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var conversation in _line.Reader.ReadAllAsync(cancellationToken))
            {
                using (conversation)
                {
                    await AnswerAsync(conversation, listener, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task AnswerAsync(InteractionConversation conversation, DiscordListener listener, CancellationToken cancellationToken)
    {
        await using var stopping = cancellationToken.Register(conversation.Abandon);
        try
        {
            if (!conversation.CancellationToken.IsCancellationRequested)
            {
                var reply = await listener.AnswerAsync(conversation.Asked, conversation.CancellationToken);
                Report(conversation, await conversation.AnswerAsync(reply, conversation.CancellationToken));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogSuperseded(conversation.Id);
        }
#pragma warning disable CA1031 // The edge of the unit of work: one broken answer must not end the others.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogBroken(e, conversation.Id);
        }
        finally
        {
            Forget(conversation);
        }
    }

    /// <summary>While a reader types on, only the newest letters matter.</summary>
    private void Supersede(UserId reader, InteractionConversation conversation)
    {
        _typing.AddOrUpdate(reader, conversation, (_, older) =>
        {
            older.Abandon();
            return conversation;
        });
    }

    private void Forget(InteractionConversation conversation) =>
        _typing.TryRemove(KeyValuePair.Create(conversation.Asked.Reader.User, conversation));

    private bool IsPrivate(DiscordListener listener, DomainInteraction asked)
    {
        try
        {
            return listener.IsAnswerPrivate(asked);
        }
#pragma warning disable CA1031 // Called by a timer: nobody above could catch it, and in doubt an answer is private.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogPrivacyUnknown(e);
            return true;
        }
    }

    private void Report(InteractionConversation conversation, Answer answer)
    {
        switch (answer)
        {
            case Answer.Refused { Refusal.Code: ErrorCodes.UnknownInteraction } when conversation.Asked is DomainInteraction.Typing:
                LogSuperseded(conversation.Id);
                break;
            case Answer.Refused refused:
                LogUnanswered(conversation.Id, refused.Refusal.Reason);
                break;
            case Answer.NotSent notSent:
                LogUnanswered(conversation.Id, notSent.Reason);
                break;
            case Answer.Unclear unclear:
                LogUnanswered(conversation.Id, unclear.Reason);
                break;
            case Answer.Succeeded:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Interaction {Interaction} came twice or too late (after {Age}); left alone")]
    private partial void LogDropped(Snowflake interaction, TimeSpan age);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} is none we know; left alone")]
    private partial void LogUnknown(Snowflake interaction);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Interaction {Interaction}: no longer wanted, or too late")]
    private partial void LogSuperseded(Snowflake interaction);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} could not be answered: {Reason}")]
    private partial void LogUnanswered(Snowflake interaction, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Interaction {Interaction} could not be answered")]
    private partial void LogBroken(Exception exception, Snowflake interaction);

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether an answer is private could not be told")]
    private partial void LogPrivacyUnknown(Exception exception);
}
