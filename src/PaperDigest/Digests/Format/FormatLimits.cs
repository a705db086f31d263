using PaperDigest.Messages;

namespace PaperDigest.Digests.Format;

/// <summary>How large things in a file may be. Ours, where nothing else is said: generous for editors, tight for accidents.</summary>
internal static class FormatLimits
{
    public const int MaxFileBytes = 2 * 1024 * 1024;

    /// <summary>Markdig's inline parser is quadratic in the length of one block for some hostile inputs: 20,000 characters take it 0.2 s.</summary>
    public const int MaxBlockCharacters = 20_000;

    public const int MaxYamlDepth = 8;

    public const int MaxPapers = 200;

    /// <summary>Titles head cards.</summary>
    public const int MaxTitleCharacters = MessageLimits.CardTitleCharacters;

    public const int MaxTakeawayCharacters = 300;
}
