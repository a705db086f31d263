using Discord;
using PaperDigest.Messages;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The domain's forms in the library's words, which has lines of text only.</summary>
internal static class LibraryForms
{
    /// <summary>A menu becomes a line with the chosen value in it, an explanation the line's hint.</summary>
    public static Modal Write(Form form)
    {
        var modal = new ModalBuilder(form.Title, form.Id.Value);
        foreach (var field in form.Fields)
        {
            modal.AddTextInput(
                field.Label,
                field.Key,
                field is FormField.Text { IsLong: true } ? TextInputStyle.Paragraph : TextInputStyle.Short,
                NullIfEmpty(field.Placeholder.Length > 0 ? field.Placeholder : field.Description),
                minLength: null,
                field is FormField.Text text ? text.MaximumCharacters : MessageLimits.MenuItemCharacters,
                field.IsRequired,
                NullIfEmpty(field.Value));
        }

        return modal.Build();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
