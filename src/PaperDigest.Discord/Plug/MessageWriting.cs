using System.Runtime.InteropServices;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;
using Button = PaperDigest.Messages.Button;
using DomainMessage = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Plug;

/// <summary>The domain's messages in Discord's words.</summary>
internal static class MessageWriting
{
    /// <summary>A message to create. Nobody is notified but the one role it names.</summary>
    public static MessageBody Write(DomainMessage message) => new()
    {
        Content = NullIfEmpty(message.Text),
        Embeds = message.Cards.IsEmpty ? null : [.. message.Cards.Select(Write)],
        Components = message.Controls.IsEmpty ? null : [.. message.Controls.Select(Write)],
        AllowedMentions = WriteMentions(message),
        Attachments = message.Attachments.IsEmpty ? null : WriteAttachments(message),
    };

    /// <summary>A message in the place of another: what it does not have is cleared.</summary>
    public static MessageEditBody WriteEdit(DomainMessage message) => new()
    {
        Content = NullIfEmpty(message.Text),
        Embeds = [.. message.Cards.Select(Write)],
        Components = [.. message.Controls.Select(Write)],
        AllowedMentions = WriteMentions(message),
        Attachments = WriteAttachments(message),
    };

    /// <summary>The bytes that go with a message.</summary>
    public static IReadOnlyList<RestFile> WriteFiles(DomainMessage message) =>
        [.. message.Attachments.Select(file => new RestFile(file.FileName, file.MediaType, ImmutableCollectionsMarshal.AsArray(file.Content)))];

    /// <summary>A choice in a menu, wherever that stands.</summary>
    public static SelectOption Write(MenuItem item) => new(item.Label, item.Value, NullIfEmpty(item.Description), WriteEmoji(item.Emoji));

    private static AllowedMentions WriteMentions(DomainMessage message) =>
        message.Ping is { } role ? new AllowedMentions([], [new Snowflake(role.Value)]) : AllowedMentions.Nobody;

    private static List<AttachmentBody> WriteAttachments(DomainMessage message) =>
        [.. message.Attachments.Select((file, i) => new AttachmentBody(i, file.FileName))];

    private static Embed Write(Card card) => new()
    {
        Title = NullIfEmpty(card.Title),
        Description = NullIfEmpty(card.Description),
        Url = card.Link?.AbsoluteUri,
        Color = card.Colour,
        Footer = card.Footer.Length == 0 ? null : new EmbedFooter(card.Footer),
        Author = card.Author.Length == 0 ? null : new EmbedAuthor(card.Author),
        Fields = card.Fields.IsEmpty ? null : [.. card.Fields.Select(field => new EmbedField(field.Name, field.Value, field.IsInline))],
    };

    private static Component Write(ControlRow row) => new(ComponentType.ActionRow)
    {
        Components = row switch
        {
            ControlRow.Buttons buttons => [.. buttons.Items.Select(Write)],
            ControlRow.Menu menu => [Write(menu)],
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        },
    };

    private static Component Write(Button button) => button switch
    {
        Button.Leads leads => new Component(ComponentType.Button)
        {
            Style = ButtonStyle.Link,
            Label = NullIfEmpty(leads.Label),
            Emoji = WriteEmoji(leads.Emoji),
            Url = leads.Target.AbsoluteUri,
        },
        Button.Acts acts => new Component(ComponentType.Button)
        {
            Style = StyleOf(acts.Tone),
            Label = NullIfEmpty(acts.Label),
            Emoji = WriteEmoji(acts.Emoji),
            CustomId = acts.Id.Value,
            Disabled = acts.IsDisabled ? true : null,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(button)),
    };

    private static Component Write(ControlRow.Menu menu) => new(ComponentType.StringSelect)
    {
        CustomId = menu.Id.Value,
        Placeholder = NullIfEmpty(menu.Placeholder),
        MinValues = 1,
        MaxValues = menu.MaximumChosen,
        Options = [.. menu.Items.Select(Write)],
    };

    private static ButtonStyle StyleOf(ButtonTone tone) => tone switch
    {
        ButtonTone.Quiet => ButtonStyle.Secondary,
        ButtonTone.Main => ButtonStyle.Primary,
        ButtonTone.Positive => ButtonStyle.Success,
        ButtonTone.Destructive => ButtonStyle.Danger,
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };

    private static Emoji? WriteEmoji(string emoji) => emoji.Length == 0 ? null : new Emoji(emoji);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
