namespace PaperDigest.Messages;

/// <summary>What Discord takes in one message. Lengths are in characters; UTF-16 units never count less than Discord does.</summary>
/// <remarks>
/// Sources: https://discord.com/developers/docs/resources/message#create-message, …/message#embed-object-embed-limits,
/// …/components/reference. Lengths are code points by Discord staff: https://github.com/discord/discord-api-docs/issues/1315.
/// </remarks>
public static class MessageLimits
{
    /// <summary>Of a message's text.</summary>
    public const int TextCharacters = 2000;

    /// <summary>Cards in a message.</summary>
    public const int Cards = 10;

    /// <summary>Titles, descriptions, field names and values, footers and authors of all cards of a message together.</summary>
    public const int CardCharactersInAll = 6000;

    /// <summary>Of a card's title.</summary>
    public const int CardTitleCharacters = 256;

    /// <summary>Of a card's description.</summary>
    public const int CardDescriptionCharacters = 4096;

    /// <summary>Fields on a card.</summary>
    public const int CardFields = 25;

    /// <summary>Of a field's name.</summary>
    public const int FieldNameCharacters = 256;

    /// <summary>Of a field's value.</summary>
    public const int FieldValueCharacters = 1024;

    /// <summary>Of a card's footer.</summary>
    public const int FooterCharacters = 2048;

    /// <summary>Of a card's author.</summary>
    public const int AuthorCharacters = 256;

    /// <summary>Of an address on a card.</summary>
    public const int CardLinkCharacters = 2048;

    /// <summary>Rows of controls in a message.</summary>
    public const int ControlRows = 5;

    /// <summary>Buttons in a row.</summary>
    public const int ButtonsInRow = 5;

    /// <summary>Of a button's label.</summary>
    public const int ButtonLabelCharacters = 80;

    /// <summary>Of a button's address.</summary>
    public const int ButtonLinkCharacters = 512;

    /// <summary>Of a control's id.</summary>
    public const int ControlIdCharacters = 100;

    /// <summary>Choices in a menu.</summary>
    public const int MenuItems = 25;

    /// <summary>Of a choice's label, value or description.</summary>
    public const int MenuItemCharacters = 100;

    /// <summary>Of a menu's placeholder.</summary>
    public const int PlaceholderCharacters = 150;

    /// <summary>Of a thread's or forum post's name: https://discord.com/developers/docs/resources/channel#start-thread-from-message.</summary>
    public const int ThreadNameCharacters = 100;

    /// <summary>Tags on a forum post: https://discord.com/developers/docs/resources/channel#channel-object.</summary>
    public const int TagsOnPost = 5;
}
