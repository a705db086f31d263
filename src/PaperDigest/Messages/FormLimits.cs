namespace PaperDigest.Messages;

/// <summary>What Discord takes in one form. Menu items in it obey <see cref="MessageLimits"/>.</summary>
/// <remarks>
/// Sources: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal,
/// https://discord.com/developers/docs/components/reference#label, …#text-input.
/// </remarks>
public static class FormLimits
{
    /// <summary>Of a form's title.</summary>
    public const int TitleCharacters = 45;

    /// <summary>Fields in a form.</summary>
    public const int Fields = 5;

    /// <summary>Of a field's key.</summary>
    public const int KeyCharacters = 100;

    /// <summary>Of a field's label.</summary>
    public const int LabelCharacters = 45;

    /// <summary>Of a field's description.</summary>
    public const int DescriptionCharacters = 100;

    /// <summary>Of a text field's placeholder; a choice's may have <see cref="MessageLimits.PlaceholderCharacters"/>.</summary>
    public const int PlaceholderCharacters = 100;

    /// <summary>The most a text field takes.</summary>
    public const int TextCharacters = 4000;
}
