using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperDigest.Commands;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;
using DomainMessage = PaperDigest.Messages.Message;
using WireInteraction = PaperDigest.Discord.Wire.Interaction;

namespace PaperDigest.Discord.Plug;

/// <summary>The calls that answer an interaction. https://discord.com/developers/docs/interactions/receiving-and-responding.</summary>
internal sealed class InteractionAnswers(DiscordRest rest)
{
    public Task<RestAnswer<ReadOnlyMemory<byte>>> DeferAsync(WireInteraction interaction, bool isPrivate, CancellationToken cancellationToken)
    {
        // On a message the promise is invisible and leaves both ways open: changing the message, or sending a new one.
        var callback = interaction.IsOnMessage
            ? new DeferCallback(CallbackType.DeferredUpdateMessage)
            : new DeferCallback(CallbackType.DeferredChannelMessageWithSource, isPrivate ? new DeferFlags(MessageFlags.Ephemeral) : null);
        return FirstAsync(interaction, callback, WireJson.Shapes.DeferCallback, [], cancellationToken);
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> SayFirstAsync(WireInteraction interaction, DomainMessage message, bool isPrivate, CancellationToken cancellationToken) =>
        FirstMessageAsync(interaction, CallbackType.ChannelMessageWithSource, message, isPrivate, cancellationToken);

    public Task<RestAnswer<ReadOnlyMemory<byte>>> TurnFirstAsync(WireInteraction interaction, DomainMessage message, CancellationToken cancellationToken) =>
        FirstMessageAsync(interaction, CallbackType.UpdateMessage, message, isPrivate: false, cancellationToken);

    public Task<RestAnswer<ReadOnlyMemory<byte>>> SuggestAsync(WireInteraction interaction, IEnumerable<Suggestion> suggestions, CancellationToken cancellationToken)
    {
        var choices = suggestions.Take(CommandLimits.Suggestions).Select(suggestion => new CommandChoice(suggestion.Name, suggestion.Value));
        var callback = new SuggestionsCallback(CallbackType.AutocompleteResult, new SuggestionList([.. choices]));
        return FirstAsync(interaction, callback, WireJson.Shapes.SuggestionsCallback, [], cancellationToken);
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> OpenFirstAsync(WireInteraction interaction, Form form, CancellationToken cancellationToken) =>
        FirstAsync(interaction, new ModalCallback(CallbackType.Modal, FormWriting.Write(form)), WireJson.Shapes.ModalCallback, [], cancellationToken);

    /// <summary>Changes the first answer, or of a component the message it sits on.</summary>
    public Task<RestAnswer<ReadOnlyMemory<byte>>> EditAsync(WireInteraction interaction, DomainMessage message, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.EditAnswer(interaction.ApplicationId, interaction.Token))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(MessageWriting.WriteEdit(message), WireJson.Shapes.MessageEditBody),
            Files = MessageWriting.WriteFiles(message),
            Timeout = RestTimeouts.Send,
        };
        return rest.SendAsync(request, cancellationToken);
    }

    public Task<RestAnswer<ReadOnlyMemory<byte>>> FollowUpAsync(WireInteraction interaction, DomainMessage message, bool isPrivate, CancellationToken cancellationToken)
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

    public Task<RestAnswer<ReadOnlyMemory<byte>>> DeleteAsync(WireInteraction interaction, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.DeleteAnswer(interaction.ApplicationId, interaction.Token)), cancellationToken);

    /// <summary>A turned message clears what it lacks, so empties are written out; a new one leaves them out.</summary>
    private Task<RestAnswer<ReadOnlyMemory<byte>>> FirstMessageAsync(
        WireInteraction interaction, CallbackType type, DomainMessage message, bool isPrivate, CancellationToken cancellationToken)
    {
        var body = MessageWriting.Write(message) with { Flags = isPrivate ? MessageFlags.Ephemeral : null };
        if (type == CallbackType.UpdateMessage)
        {
            body = body with { Content = body.Content ?? "", Embeds = body.Embeds ?? [], Components = body.Components ?? [], Attachments = body.Attachments ?? [] };
        }

        return FirstAsync(interaction, new MessageCallback(type, body), WireJson.Shapes.MessageCallback, MessageWriting.WriteFiles(message), cancellationToken);
    }

    private Task<RestAnswer<ReadOnlyMemory<byte>>> FirstAsync<T>(
        WireInteraction interaction, T callback, JsonTypeInfo<T> shape, IReadOnlyList<RestFile> files, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.FirstAnswer(interaction.Id, interaction.Token))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(callback, shape),
            Files = files,
            Timeout = RestTimeouts.FirstAnswer,
        };
        return rest.SendAsync(request, cancellationToken);
    }
}
