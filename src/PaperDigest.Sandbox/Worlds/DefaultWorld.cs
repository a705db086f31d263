namespace PaperDigest.Sandbox.Worlds;

/// <summary>The world everybody starts in: two servers, three people and the bot, always with the same ids.</summary>
internal static class DefaultWorld
{
    public const Rights UsualRights =
        Rights.ViewChannel | Rights.SendMessages | Rights.ReadMessageHistory | Rights.EmbedLinks
        | Rights.AttachFiles | Rights.AddReactions | Rights.UseApplicationCommands
        | Rights.CreatePublicThreads | Rights.SendMessagesInThreads | Rights.UseExternalApps;

    private static readonly DateTimeOffset Founded = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Snowflake AdaId { get; } = IdOf(11);

    public static Snowflake LinId { get; } = IdOf(12);

    public static Snowflake NoorId { get; } = IdOf(13);

    public static Snowflake PaperClubId { get; } = IdOf(100);

    public static Snowflake PaperGroupId { get; } = IdOf(200);

    /// <summary>Ids of the default world are made from fixed moments, so that scripts and pages may know them.</summary>
    public static Snowflake IdOf(int minute) => Snowflake.At(Founded.AddMinutes(minute));

    public static void Furnish(World world)
    {
        world.Users.Add(new User { Id = World.ApplicationId, Name = "PaperDigest", IsBot = true });
        world.Users.Add(new User { Id = AdaId, Name = "ada", DisplayName = "Ada" });
        world.Users.Add(new User { Id = LinId, Name = "lin", DisplayName = "林", Locale = "zh-CN" });
        world.Users.Add(new User { Id = NoorId, Name = "noor", DisplayName = "Noor", Locale = "en-GB" });
        AddServer(world, new Guild { Id = PaperClubId, Name = "Paper Club", OwnerId = NoorId }, first: 101, "announcements", "reading-room");
        AddServer(
            world,
            new Guild { Id = PaperGroupId, Name = "论文小组", OwnerId = NoorId, PreferredLocale = "zh-CN" },
            first: 201,
            "公告",
            "论文讨论");
    }

    private static void AddServer(World world, Guild guild, int first, string announcements, string forum)
    {
        world.Guilds.Add(guild, UsualRights);
        AddRole(world, guild, first, "admins", UsualRights | Rights.ManageGuild | Rights.ManageChannels | Rights.ManageRoles
            | Rights.ManageMessages | Rights.ManageThreads | Rights.MentionEveryone | Rights.ManageWebhooks);
        AddRole(world, guild, first + 1, "readers", Rights.None);
        AddRole(world, guild, first + 2, "PaperDigest", UsualRights | Rights.PinMessages | Rights.MentionEveryone);
        AddChannel(world, guild, first + 10, ChannelKind.Text, "general");
        AddChannel(world, guild, first + 11, ChannelKind.Text, "papers");
        AddChannel(world, guild, first + 12, ChannelKind.Announcement, announcements);
        AddChannel(world, guild, first + 13, ChannelKind.Forum, forum);
        AddChannel(world, guild, first + 14, ChannelKind.Text, "admins-only");
        world.Channels.SetForRole(IdOf(first + 14), guild.Id, Rights.ViewChannel, isAllowed: false);
        world.Channels.SetForRole(IdOf(first + 14), IdOf(first), Rights.ViewChannel, isAllowed: true);
        world.Guilds.Join(guild.Id, NoorId);
        world.Guilds.Join(guild.Id, AdaId, IdOf(first));
        world.Guilds.Join(guild.Id, LinId, IdOf(first + 1));
        world.Guilds.Join(guild.Id, World.ApplicationId, IdOf(first + 2));
    }

    private static void AddRole(World world, Guild guild, int id, string name, Rights rights) =>
        world.Guilds.AddRole(new Role
        {
            Id = IdOf(id),
            GuildId = guild.Id,
            Name = name,
            Rights = rights,
            Position = world.Guilds.RolesOf(guild.Id).Count,
            IsManaged = string.Equals(name, "PaperDigest", StringComparison.Ordinal),
        });

    private static void AddChannel(World world, Guild guild, int id, ChannelKind kind, string name) =>
        world.Channels.Add(new Channel
        {
            Id = IdOf(id),
            Kind = kind,
            GuildId = guild.Id,
            Name = name,
            Position = world.Channels.In(guild.Id).Count,
            Tags = kind == ChannelKind.Forum
                ? [new ForumTag(IdOf(id + 50), "weekly"), new ForumTag(IdOf(id + 51), "official", IsModerated: true)]
                : [],
        });
}
