using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Somebody with eyes and hands.</summary>
public sealed class Person
{
    private readonly Acting _acting;

    internal Person(World world, Acting acting, Snowflake id)
    {
        World = world;
        _acting = acting;
        Id = id;
    }

    /// <summary>The account's id.</summary>
    public Snowflake Id { get; }

    /// <summary>The account as it is now.</summary>
    public User User => World.Users.Get(Id);

    internal World World { get; }

    /// <summary>The person in a channel or thread.</summary>
    public Place In(Channel channel) => new(this, _acting, channel.Id);

    /// <summary>The person in her direct messages with the bot, opened if need be.</summary>
    public Place InDirectMessages() => In(World.Channels.OpenDirect(World.ApplicationId, Id));

    /// <summary>Sets the language of her Discord.</summary>
    public void Speak(string locale) => World.Users.Change(Id, user => user with { Locale = locale });

    /// <summary>Whether she can see a message: its channel, and herself if it is for one person.</summary>
    public bool Sees(Message message) =>
        (message.OnlyVisibleTo is null || message.OnlyVisibleTo == Id)
        && World.Channels.Find(message.ChannelId) is { } channel
        && World.Access.Allows(channel, Id, Rights.ViewChannel);

    /// <summary>Whether a message pings her, by name, by role or with everyone.</summary>
    public bool IsPingedBy(Message message) =>
        message.Pings.UserIds.Contains(Id)
        || (Sees(message) && (message.Pings.Everyone || message.Pings.RoleIds.Any(HasRole)));

    private bool HasRole(Snowflake roleId) =>
        World.Guilds.FindRole(roleId) is { } role && World.Guilds.FindMember(role.GuildId, Id)?.RoleIds.Contains(roleId) == true;
}
