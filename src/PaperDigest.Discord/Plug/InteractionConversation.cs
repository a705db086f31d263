using PaperDigest.Commands;
using PaperDigest.Discord.Wire;
using Answer = PaperDigest.Discord.Rest.RestAnswer<System.ReadOnlyMemory<byte>>;
using DomainInteraction = PaperDigest.Commands.Interaction;

namespace PaperDigest.Discord.Plug;

/// <summary>One interaction and the one first answer it may have: ours, or a promise of it when time runs out.</summary>
internal sealed class InteractionConversation(Snowflake id, DomainInteraction asked, IInteractionAnswers answers)
    : IDisposable
{
    /// <summary>Answers and follow-ups are taken for so long. https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private Task<Answer>? _promise;
    private bool _isAnswering;
    private bool _isPromisePrivate;
    private bool _isDisposed;
    private ITimer? _watch;

    /// <summary>What was asked, in the domain's words.</summary>
    public DomainInteraction Asked => asked;

    public Snowflake Id => id;

    /// <summary>Ends when nobody waits for the answer any more.</summary>
    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Promises an answer when so much time has passed without one, and gives up when nobody can answer any more.</summary>
    public void Watch(TimeProvider time, TimeSpan patience, Func<bool> isPrivate)
    {
        var due = patience > TimeSpan.Zero ? patience : TimeSpan.Zero;
        lock (_lock)
        {
            _watch = time.CreateTimer(_ => TimeIsUp(isPrivate), null, due, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Gives up after so much time: for what cannot be promised.</summary>
    public void Expire(TimeProvider time, TimeSpan life)
    {
        lock (_lock)
        {
            _watch = time.CreateTimer(_ => Abandon(), null, life > TimeSpan.Zero ? life : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Nobody waits for the answer any more.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _cancellation.Cancel();
            }
        }
    }

    /// <summary>Promises an answer now, unless one is on its way.</summary>
    public void Promise(Func<bool> isPrivate)
    {
        lock (_lock)
        {
            if (!_isAnswering && !_isDisposed && _promise is null)
            {
                _isPromisePrivate = isPrivate();
                _promise = answers.DeferAsync(_isPromisePrivate, CancellationToken.None);
            }
        }
    }

    /// <summary>Answers: first if nothing was said yet, else by keeping the promise.</summary>
    public async Task<Answer> AnswerAsync(Reply reply, CancellationToken cancellationToken)
    {
        Task<Answer>? promise;
        lock (_lock)
        {
            _isAnswering = true;
            promise = _promise;
        }

        return promise is null
            ? await answers.AnswerFirstAsync(reply, cancellationToken)
            : await KeepPromiseAsync(await promise, reply, cancellationToken);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _watch?.Dispose();
            _cancellation.Dispose();
        }
    }

    private void TimeIsUp(Func<bool> isPrivate)
    {
        lock (_lock)
        {
            if (_promise is { IsCompleted: true })
            {
                Abandon();
                return;
            }

            Promise(isPrivate);
            if (!_isDisposed)
            {
                _watch?.Change(TokenLife, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task<Answer> KeepPromiseAsync(Answer promised, Reply reply, CancellationToken cancellationToken)
    {
        // Too late or already answered elsewhere: a second answer would be one too many. Silence may have been heard: try.
        if (promised is Answer.Refused or Answer.NotSent)
        {
            return promised;
        }

        // A form is a first answer or none.
        var kept = reply is Reply.Opens opens ? new Reply.Says(opens.IfTooLate, IsPrivate: true) : reply;
        return kept switch
        {
            Reply.Turns turns => await answers.EditAsync(turns.Message, cancellationToken),
            Reply.Says says when answers.IsOnMessage =>
                await answers.FollowUpAsync(says.Message, says.IsPrivate, cancellationToken),
            Reply.Says { IsPrivate: true } says when !_isPromisePrivate => await WhisperAsync(says, cancellationToken),
            Reply.Says says => await answers.EditAsync(says.Message, cancellationToken),
            _ => promised,
        };
    }

    /// <summary>The promise stands in public and its privacy is fixed: take it back, so that nothing private shows.</summary>
    private async Task<Answer> WhisperAsync(Reply.Says says, CancellationToken cancellationToken)
    {
        await answers.DeleteAsync(cancellationToken);
        return await answers.FollowUpAsync(says.Message, isPrivate: true, cancellationToken);
    }
}
