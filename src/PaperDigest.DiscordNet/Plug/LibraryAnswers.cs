using Discord;
using Discord.WebSocket;
using PaperDigest.Commands;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.DiscordNet.Calls;
using Answer = PaperDigest.Discord.Rest.RestAnswer<System.ReadOnlyMemory<byte>>;
using DomainMessage = PaperDigest.Messages.Message;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Answers one interaction through the library.</summary>
internal sealed class LibraryAnswers(LibraryCalls calls, SocketInteraction interaction) : IInteractionAnswers
{
    public bool IsOnMessage => interaction is SocketMessageComponent or SocketModal { Message: not null };

    public Task<Answer> DeferAsync(bool isPrivate, CancellationToken cancellationToken) =>
        FirstAsync(options => interaction.DeferAsync(isPrivate && !IsOnMessage, options), cancellationToken);

    public Task<Answer> AnswerFirstAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Reply.Suggests suggests => FirstAsync(options => SuggestAsync(suggests, options), cancellationToken),
        Reply.Turns turns when IsOnMessage => FirstAsync(options => TurnAsync(turns.Message, options), cancellationToken),
        Reply.Turns turns => FirstAsync(options => SayAsync(turns.Message, isPrivate: true, options), cancellationToken),
        Reply.Says says => FirstAsync(options => SayAsync(says.Message, says.IsPrivate, options), cancellationToken),
        Reply.Opens opens => FirstAsync(options => interaction.RespondWithModalAsync(LibraryForms.Write(opens.Form), options), cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    public Task<Answer> EditAsync(DomainMessage message, CancellationToken cancellationToken) => calls.DoAsync(
        options => interaction.ModifyOriginalResponseAsync(old => LibraryMessages.Replace(old, message), options), RestTimeouts.Send, cancellationToken);

    public Task<Answer> FollowUpAsync(DomainMessage message, bool isPrivate, CancellationToken cancellationToken) => calls.DoAsync(
        options => message.Attachments.IsEmpty
            ? interaction.FollowupAsync(
                LibraryMessages.Text(message),
                LibraryMessages.Cards(message),
                ephemeral: isPrivate,
                allowedMentions: LibraryMessages.Mentions(message),
                components: LibraryMessages.FindControls(message),
                options: options)
            : interaction.FollowupWithFilesAsync(
                LibraryMessages.Files(message),
                LibraryMessages.Text(message),
                LibraryMessages.Cards(message),
                ephemeral: isPrivate,
                allowedMentions: LibraryMessages.Mentions(message),
                components: LibraryMessages.FindControls(message),
                options: options),
        RestTimeouts.Send,
        cancellationToken);

    public Task<Answer> DeleteAsync(CancellationToken cancellationToken) =>
        calls.DoAsync(interaction.DeleteOriginalResponseAsync, RestTimeouts.Read, cancellationToken);

    private Task<Answer> FirstAsync(Func<RequestOptions, Task> answerAsync, CancellationToken cancellationToken) =>
        calls.DoAsync(answerAsync, RestTimeouts.FirstAnswer, cancellationToken);

    private Task SuggestAsync(Reply.Suggests suggests, RequestOptions options) => interaction is SocketAutocompleteInteraction typing
        ? typing.RespondAsync(suggests.Suggestions.Take(CommandLimits.Suggestions).Select(suggestion => new AutocompleteResult(suggestion.Name, suggestion.Value)), options)
        : throw new InvalidOperationException("Suggestions answer typing only.");

    private Task TurnAsync(DomainMessage message, RequestOptions options) => interaction switch
    {
        SocketMessageComponent pressed => pressed.UpdateAsync(old => LibraryMessages.Replace(old, message), options),
        SocketModal submitted => submitted.UpdateAsync(old => LibraryMessages.Replace(old, message), options),
        _ => throw new InvalidOperationException("There is no message to change."),
    };

    private Task SayAsync(DomainMessage message, bool isPrivate, RequestOptions options) => message.Attachments.IsEmpty
        ? interaction.RespondAsync(
            LibraryMessages.Text(message),
            LibraryMessages.Cards(message),
            ephemeral: isPrivate,
            allowedMentions: LibraryMessages.Mentions(message),
            components: LibraryMessages.FindControls(message),
            options: options)
        : interaction.RespondWithFilesAsync(
            LibraryMessages.Files(message),
            LibraryMessages.Text(message),
            LibraryMessages.Cards(message),
            ephemeral: isPrivate,
            allowedMentions: LibraryMessages.Mentions(message),
            components: LibraryMessages.FindControls(message),
            options: options);
}
