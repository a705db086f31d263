using Microsoft.Extensions.Logging;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>Tells a person whose direct messages are closed that her subscriptions have ended: with the next answer that only she sees.</summary>
/// <remarks>Discord's refusal paused them, with the reason; telling ends them, so each is told once. An admin's pause has no reason and no person.</remarks>
public sealed partial class Farewells(ISubscriptions subscriptions, DigestShelf shelf, ILogger<Farewells> logger)
{
    /// <summary>Answers as told, and adds what the reader must hear. Throws only when cancelled.</summary>
    public async Task<Reply> AnswerAsync(
        Interaction interaction, Func<Interaction, CancellationToken, Task<Reply>> answerAsync, CancellationToken cancellationToken)
    {
        var reply = await answerAsync(interaction, cancellationToken);
        if (interaction is not Interaction.Ran || reply is not Reply.Says { IsPrivate: true } says)
        {
            return reply;
        }

        try
        {
            return says with { Message = await AddAsync(interaction.Reader, says.Message, cancellationToken) };
        }
#pragma warning disable CA1031 // The reader has her answer; what could not be added is added next time.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception);
            return reply;
        }
    }

    private async Task<Message> AddAsync(Reader reader, Message message, CancellationToken cancellationToken)
    {
        var own = await subscriptions.ListAsync(new SubscriptionQuery { Person = reader.User }, cancellationToken);
        foreach (var ended in own.Where(subscription => subscription is { IsPaused: true, PauseReason: not null }))
        {
            var request = new Request { Reader = reader, Catalogue = shelf.Current };
            var sentence = PhraseBook.For(reader.Language).Subscriptions.EndedByClosedDoor(DiscordText.EscapeLine(SubscriptionText.PlainWhat(request, ended.Categories)));
            var longer = $"{message.Text}\n\n{sentence}".Trim();
            if (longer.Length <= MessageLimits.TextCharacters && await subscriptions.RemoveAsync(ended.Id, cancellationToken))
            {
                message = message with { Text = longer };
            }
        }

        return message;
    }

    [LoggerMessage(LogLevel.Error, "A reader could not be told that her subscription has ended; it is tried at her next command")]
    private partial void LogFailed(Exception exception);
}
