using PaperDigest.Ports;

namespace PaperDigest.Commands;

/// <summary>What a reader filled in.</summary>
public abstract record OptionValue
{
    private OptionValue()
    {
    }

    /// <summary>A line of text, untrusted.</summary>
    public sealed record Text(string Value) : OptionValue;

    /// <summary>Yes or no.</summary>
    public sealed record Flag(bool Value) : OptionValue;

    /// <summary>A channel, with what Discord says of it and of our rights there.</summary>
    public sealed record Channel(ChannelId Id, string Name, ChannelKind Kind, Permissions OurPermissions) : OptionValue;

    /// <summary>A role.</summary>
    public sealed record Role(RoleId Id, string Name, bool IsMentionable) : OptionValue;
}
