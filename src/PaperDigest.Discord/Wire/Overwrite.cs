namespace PaperDigest.Discord.Wire;

/// <summary>What a channel changes in the rights of a role or member.</summary>
/// <param name="Id">Of the role or member.</param>
/// <param name="Type">0 role, 1 member.</param>
/// <param name="Allow">Bits given.</param>
/// <param name="Deny">Bits taken.</param>
internal sealed record Overwrite(Snowflake Id, int Type, Permissions Allow, Permissions Deny)
{
    public const int OfRole = 0;
    public const int OfMember = 1;
}
