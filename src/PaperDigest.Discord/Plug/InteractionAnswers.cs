using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperDigest.Commands;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using DomainMessage = PaperDigest.Messages.Message;
using WireInteraction = PaperDigest.Discord.Wire.Interaction;

namespace PaperDigest.Discord.Plug;

/// <summary>Answers one interaction over our own client.</summary>
internal sealed class InteractionAnswers(DiscordRest rest, WireInteraction interaction) : IInteractionAnswers
{
    public bool IsOnMessage => interaction.IsOnMessage;

    public Task<RestAnswer<ReadOnlyMemory<byte>>> DeferAsync(bool isPrivate, CancellationToken cancellationToken)
    {
        var callback = interaction.IsOnMessage
            ? new DeferCallback(CallbackType.DeferredUpdateMessage)
            : new DeferCallback(CallbackType.DeferredChannelMessageWithSource, isPrivate ? new DeferFlags(MessageFlags.Ephemeral) : null);
        return FirstAsync(callback, WireJson.Shapes.DeferCallback, [], cancellationToken);
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> AnswerFirstAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Reply.Suggests suggests => SuggestAsync(suggests.Suggestions, cancellationToken),
        Reply.Turns turns when IsOnMessage => FirstMessageAsync(CallbackType.UpdateMessage, turns.Message, isPrivate: false, cancellationToken),
        Reply.Turns turns => FirstMessageAsync(CallbackType.ChannelMessageWithSource, turns.Message, isPrivate: true, cancellationToken),
        Reply.Says says => FirstMessageAsync(CallbackType.ChannelMessageWithSource, says.Message, says.IsPrivate, cancellationToken),
        Reply.Opens opens => FirstAsync(new ModalCallback(CallbackType.Modal, FormWriting.Write(opens.Form)), WireJson.Shapes.ModalCallback, [], cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    public Task<RestAnswer<ReadOnlyMemory<byte>>> EditAsync(DomainMessage message, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.EditAnswer(interaction.ApplicationId, interaction.Token))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(MessageWriting.WriteEdit(message), WireJson.Shapes.MessageEditBody),
            Files = MessageWriting.WriteFiles(message),
            Timeout = RestTimeouts.Send,
        };
        return rest.SendAsync(request, cancellationToken);
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> FollowUpAsync(DomainMessage message, bool isPrivate, CancellationToken cancellationToken)
    {
        var body = MessageWriting.Write(message) with { Flags = isPrivate ? MessageFlags.Ephemeral : null };
        var request = new RestRequest(Routes.FollowUp(interaction.ApplicationId, interaction.Token))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Shapes.MessageBody),
            Files = MessageWriting.WriteFiles(message),
            Timeout = RestTimeouts.Send,
        };
        return rest.SendAsync(request, cancellationToken);
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> DeleteAsync(CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.DeleteAnswer(interaction.ApplicationId, interaction.Token)), cancellationToken);

    private Task<RestAnswer<ReadOnlyMemory<byte>>> SuggestAsync(IEnumerable<Suggestion> suggestions, CancellationToken cancellationToken)
    {
        var choices = suggestions.Take(CommandLimits.Suggestions).Select(suggestion => new CommandChoice(suggestion.Name, suggestion.Value));
        var callback = new SuggestionsCallback(CallbackType.AutocompleteResult, new SuggestionList([.. choices]));
        return FirstAsync(callback, WireJson.Shapes.SuggestionsCallback, [], cancellationToken);
    }

    /// <summary>A turned message clears what it lacks, so empties are written out; a new one leaves them out.</summary>
    private Task<RestAnswer<ReadOnlyMemory<byte>>> FirstMessageAsync(
        CallbackType type, DomainMessage message, bool isPrivate, CancellationToken cancellationToken)
    {
        var body = MessageWriting.Write(message) with { Flags = isPrivate ? MessageFlags.Ephemeral : null };
        if (type == CallbackType.UpdateMessage)
        {
            body = body with { Content = body.Content ?? "", Embeds = body.Embeds ?? [], Components = body.Components ?? [], Attachments = body.Attachments ?? [] };
        }

        return FirstAsync(new MessageCallback(type, body), WireJson.Shapes.MessageCallback, MessageWriting.WriteFiles(message), cancellationToken);
    }

    private Task<RestAnswer<ReadOnlyMemory<byte>>> FirstAsync<T>(
        T callback, JsonTypeInfo<T> shape, IReadOnlyList<RestFile> files, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.FirstAnswer(interaction.Id, interaction.Token))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(callback, shape),
            Files = files,
            Timeout = RestTimeouts.FirstAnswer,

            // The second of two is refused, so silence may be answered by saying it again.
            RepeatableFor = TimeSpan.MaxValue,
        };
        return rest.SendAsync(request, cancellationToken);
    }
}
