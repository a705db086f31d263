using PaperDigest.Discord.Wire;
using PaperDigest.Messages;

namespace PaperDigest.Discord.Plug;

/// <summary>The domain's forms in Discord's words.</summary>
internal static class FormWriting
{
    public static Modal Write(Form form) => new(form.Id.Value, form.Title, [.. form.Fields.Select(Write)]);

    private static FormComponent Write(FormField field) => new(ComponentType.Label)
    {
        Label = field.Label,
        Description = NullIfEmpty(field.Description),
        Component = field switch
        {
            FormField.Text text => Write(text),
            FormField.Choice choice => Write(choice),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        },
    };

    private static FormComponent Write(FormField.Text field) => new(ComponentType.TextInput)
    {
        CustomId = field.Key,
        Style = field.IsLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        MaxLength = field.MaximumCharacters,
        Required = field.IsRequired,
        Value = NullIfEmpty(field.Value),
        Placeholder = NullIfEmpty(field.Placeholder),
    };

    private static FormComponent Write(FormField.Choice field) => new(ComponentType.StringSelect)
    {
        CustomId = field.Key,
        Required = field.IsRequired,
        MinValues = field.IsRequired ? 1 : 0,
        Placeholder = NullIfEmpty(field.Placeholder),
        Options = [.. field.Items.Select(item => MessageWriting.Write(item) with { Default = IsChosen(field, item) ? true : null })],
    };

    private static bool IsChosen(FormField field, MenuItem item) => field.Value.Length > 0 && string.Equals(item.Value, field.Value, StringComparison.Ordinal);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
