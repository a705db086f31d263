namespace PaperDigest.Sandbox;

/// <summary>Discord's numbers as this witness knows them. Written down apart from the bot's own, on purpose.</summary>
internal static class Limits
{
    // https://docs.discord.com/developers/resources/message#create-message (the documented 2000, not the schema's 4000)
    public const int ContentCharacters = 2000;
    public const int EmbedsPerMessage = 10;
    public const int StickersPerMessage = 3;
    public const int NonceCharacters = 25;
    public const int FilesPerMessage = 10;
    public const int FileDescriptionCharacters = 1024;
    public const int RequestBytes = 25 * 1024 * 1024;
    public const int FileBytes = 10 * 1024 * 1024;
    public const int AllowedMentionsPerKind = 100;
    public const int PinsPerChannel = 250;
    public const int HistoryPage = 100;
    public const int HistoryPageDefault = 50;
    public const int PinsPage = 50;

    // https://docs.discord.com/developers/resources/message#embed-object-embed-limits
    public const int EmbedTitleCharacters = 256;
    public const int EmbedDescriptionCharacters = 4096;
    public const int EmbedFields = 25;
    public const int EmbedFieldNameCharacters = 256;
    public const int EmbedFieldValueCharacters = 1024;
    public const int EmbedFooterCharacters = 2048;
    public const int EmbedAuthorCharacters = 256;
    public const int EmbedCharactersPerMessage = 6000;
    public const int UrlCharacters = 2048;
    public const int LargestColor = 0xFFFFFF;

    // https://docs.discord.com/developers/components/reference
    public const int RowsPerMessage = 5;
    public const int ButtonsPerRow = 5;
    public const int CustomIdCharacters = 100;
    public const int ButtonLabelCharacters = 80;
    public const int ButtonUrlCharacters = 512;
    public const int SelectOptions = 25;
    public const int SelectTextCharacters = 100;
    public const int SelectPlaceholderCharacters = 150;
    public const int SectionTexts = 3;
    public const int MediaItems = 10;
    public const int MediaDescriptionCharacters = 1024;
    public const int ComponentsPerMessage = 40;
    public const int TextInputCharacters = 4000;
    public const int TextInputPlaceholderCharacters = 100;
    public const int LabelCharacters = 45;
    public const int LabelDescriptionCharacters = 100;
    public const int ModalTitleCharacters = 45;
    public const int ModalComponents = 5;
    public const int RadioOptions = 10;
    public const int FilesPerUpload = 10;

    // https://github.com/discord/discord-api-docs/pull/8562: all texts of a components-only message together
    public const int ComponentTextCharacters = 4000;

    // https://github.com/discord/discord-api-docs/issues/8554: above this Discord answers 500
    public const int ComponentTextBytes = 10_170;
    public const int ComponentTextBytesEach = 12;

    // https://docs.discord.com/developers/resources/channel
    public const int ThreadNameCharacters = 100;
    public const int TagsPerPost = 5;
    public const int SlowmodeSeconds = 21_600;
    public const int TopicCharacters = 1024;

    // https://docs.discord.com/developers/interactions/application-commands
    public const int CommandNameCharacters = 32;
    public const int CommandDescriptionCharacters = 100;
    public const int CommandOptions = 25;
    public const int CommandChoices = 25;
    public const int ChoiceCharacters = 100;
    public const int CommandCharacters = 8000;
    public const int OptionTextCharacters = 6000;
    public const int SlashCommands = 100;
    public const int MenuCommands = 15;
    public const int CommandsPerRequest = 130;
    public const int CommandCreatesPerDay = 200;

    // https://docs.discord.com/developers/interactions/receiving-and-responding
    public const int FollowupsOfUserInstall = 5;

    // https://docs.discord.com/developers/events/gateway
    public const int GatewayFrameBytes = 4096;
    public const int GatewayFramesPerMinute = 120;
    public const int IdentifiesPerDay = 1000;
    public const int GuildsPerShard = 2500;

    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan InteractionTokenLife = TimeSpan.FromMinutes(15);

    public static readonly int[] AutoArchiveMinutes = [60, 1440, 4320, 10_080];

    // https://docs.discord.com/developers/reference#locales
    public static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro",
        "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];
}
