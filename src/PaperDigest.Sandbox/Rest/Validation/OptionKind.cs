namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Option types by their numbers, and where they may stand.</summary>
internal static class OptionKind
{
    public const int Subcommand = 1;
    public const int Group = 2;
    public const int Text = 3;
    public const int Integer = 4;
    public const int Boolean = 5;
    public const int User = 6;
    public const int Channel = 7;
    public const int Role = 8;
    public const int Mentionable = 9;
    public const int Number = 10;
    public const int Attachment = 11;

    /// <summary>The depth of a subcommand's own options: nothing nests there.</summary>
    public const int ValuesOnly = 2;

    private static readonly int[] Values = [Text, Integer, Boolean, User, Channel, Role, Mentionable, Number, Attachment];

    private static readonly int[] AtTop = [Subcommand, Group, .. Values];

    private static readonly int[] InGroup = [Subcommand];

    public static int[] AllowedAt(int depth) => depth switch
    {
        0 => AtTop,
        1 => InGroup,
        _ => Values,
    };
}
