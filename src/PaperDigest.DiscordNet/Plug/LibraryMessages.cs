using System.Runtime.InteropServices;
using Discord;
using PaperDigest.Messages;
using Button = PaperDigest.Messages.Button;
using DomainMessage = PaperDigest.Messages.Message;
using LibraryButtonStyle = Discord.ButtonStyle;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The domain's messages in the library's words.</summary>
internal static class LibraryMessages
{
    public static string? Text(DomainMessage message) => NullIfEmpty(message.Text);

    public static Embed[] Cards(DomainMessage message) => [.. message.Cards.Select(Write)];

    /// <summary>Null if there are none.</summary>
    public static MessageComponent? FindControls(DomainMessage message) => message.Controls.IsEmpty ? null : Controls(message);

    /// <summary>Nobody is notified but the one role it names.</summary>
    public static AllowedMentions Mentions(DomainMessage message) =>
        new(AllowedMentionTypes.None) { RoleIds = message.Ping is { } role ? [role.Value] : [] };

    /// <summary>The library reads them as it sends, and disposes of them.</summary>
    public static IReadOnlyList<FileAttachment> Files(DomainMessage message) =>
        [.. message.Attachments.Select(file => new FileAttachment(new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Content) ?? [], writable: false), file.FileName))];

    /// <summary>A message in the place of another: what it does not have is cleared.</summary>
    public static void Replace(MessageProperties old, DomainMessage message)
    {
        old.Content = message.Text;
        old.Embeds = Cards(message);
        old.Components = Controls(message);
        old.AllowedMentions = Mentions(message);
        old.Attachments = new Optional<IEnumerable<FileAttachment>>(Files(message));
    }

    private static MessageComponent Controls(DomainMessage message) =>
        new ComponentBuilder { ActionRows = [.. message.Controls.Select(Write)] }.Build();

    private static Embed Write(Card card) => new EmbedBuilder
    {
        Title = NullIfEmpty(card.Title),
        Description = NullIfEmpty(card.Description),
        Url = card.Link?.AbsoluteUri,
        Color = card.Colour is { } colour ? new Color((uint)colour) : null,
        Footer = card.Footer.Length == 0 ? null : new EmbedFooterBuilder { Text = card.Footer },
        Author = card.Author.Length == 0 ? null : new EmbedAuthorBuilder { Name = card.Author },
        Fields = [.. card.Fields.Select(field => new EmbedFieldBuilder { Name = field.Name, Value = field.Value, IsInline = field.IsInline })],
    }.Build();

    private static ActionRowBuilder Write(ControlRow row) => row switch
    {
        ControlRow.Buttons buttons => new ActionRowBuilder { Components = [.. buttons.Items.Select(Write)] },
        ControlRow.Menu menu => new ActionRowBuilder { Components = [Write(menu)] },
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private static ButtonComponent Write(Button button) => button switch
    {
        Button.Leads leads => ButtonBuilder.CreateLinkButton(NullIfEmpty(leads.Label), leads.Target.AbsoluteUri, Emote(leads.Emoji)).Build(),
        Button.Acts acts => new ButtonBuilder(NullIfEmpty(acts.Label), acts.Id.Value, StyleOf(acts.Tone), emote: Emote(acts.Emoji), isDisabled: acts.IsDisabled).Build(),
        _ => throw new ArgumentOutOfRangeException(nameof(button)),
    };

    private static SelectMenuComponent Write(ControlRow.Menu menu) => new SelectMenuBuilder(
        menu.Id.Value,
        [.. menu.Items.Select(item => new SelectMenuOptionBuilder(item.Label, item.Value, NullIfEmpty(item.Description), Emote(item.Emoji)))],
        NullIfEmpty(menu.Placeholder),
        menu.MaximumChosen).Build();

    private static LibraryButtonStyle StyleOf(ButtonTone tone) => tone switch
    {
        ButtonTone.Quiet => LibraryButtonStyle.Secondary,
        ButtonTone.Main => LibraryButtonStyle.Primary,
        ButtonTone.Positive => LibraryButtonStyle.Success,
        ButtonTone.Destructive => LibraryButtonStyle.Danger,
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };

    private static Emoji? Emote(string emoji) => emoji.Length == 0 ? null : new Emoji(emoji);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
