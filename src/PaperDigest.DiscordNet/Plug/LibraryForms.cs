using Discord;
using PaperDigest.Messages;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The domain's forms in the library's words. It knows lines of text only: neither menus nor explanations.</summary>
internal static class LibraryForms
{
    /// <summary>Null if a menu must be chosen from, which the library cannot show. A menu that may be left alone is left out.</summary>
    public static Modal? TryWrite(Form form)
    {
        if (form.Fields.OfType<FormField.Choice>().Any(choice => choice.IsRequired))
        {
            return null;
        }

        var modal = new ModalBuilder(form.Title, form.Id.Value);
        foreach (var field in form.Fields.OfType<FormField.Text>())
        {
            modal.AddTextInput(
                field.Label,
                field.Key,
                field.IsLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
                NullIfEmpty(field.Placeholder.Length > 0 ? field.Placeholder : field.Description),
                minLength: null,
                field.MaximumCharacters,
                field.IsRequired,
                NullIfEmpty(field.Value));
        }

        return modal.Build();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
