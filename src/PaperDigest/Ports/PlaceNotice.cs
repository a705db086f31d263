namespace PaperDigest.Ports;

/// <summary>What happened to a place digests may go to.</summary>
public abstract record PlaceNotice
{
    private PlaceNotice()
    {
    }

    /// <summary>Removed from a server for good; an outage is never told as this.</summary>
    public sealed record GuildLeft(GuildId Guild) : PlaceNotice;

    /// <summary>A channel or thread is gone.</summary>
    public sealed record ChannelGone(GuildId Guild, ChannelId Channel) : PlaceNotice;

    /// <summary>A role is gone.</summary>
    public sealed record RoleGone(GuildId Guild, RoleId Role) : PlaceNotice;
}
