namespace PaperDigest.Sandbox.Worlds;

/// <summary>The pretend Discord's state. Thread-safe; what it hands out are immutable snapshots.</summary>
public sealed class World
{
    private readonly WorldGround _ground;

    internal World(TimeProvider time, int seed, TimeSpan nonceWindow)
    {
        _ground = new WorldGround(time);
        Chance = new Random(seed);
        Users = new UserBook(_ground);
        Guilds = new GuildBook(_ground);
        Channels = new ChannelBook(_ground);
        Messages = new MessageBook(_ground, Channels);
        Commands = new CommandBook(_ground);
        Interactions = new InteractionBook(_ground);
        Access = new Access(this);
        Files = new FileBook(_ground);
        Nonces = new NonceBook(time, nonceWindow);
    }

    /// <summary>The bot's application and, as on Discord, its account.</summary>
    public static Snowflake ApplicationId { get; } = DefaultWorld.IdOf(1);

    /// <summary>The world's clock.</summary>
    public TimeProvider Time => _ground.Time;

    /// <summary>All accounts.</summary>
    public UserBook Users { get; }

    /// <summary>All servers, roles and members.</summary>
    public GuildBook Guilds { get; }

    /// <summary>All channels, threads and direct messages.</summary>
    public ChannelBook Channels { get; }

    /// <summary>All messages.</summary>
    public MessageBook Messages { get; }

    /// <summary>All files that came with messages.</summary>
    public FileBook Files { get; }

    /// <summary>The bot's registered commands.</summary>
    public CommandBook Commands { get; }

    /// <summary>What people did towards the bot.</summary>
    public InteractionBook Interactions { get; }

    /// <summary>Who may do what where.</summary>
    public Access Access { get; }

    /// <summary>The English server of the default world.</summary>
    public Guild PaperClub => Guilds.Get(DefaultWorld.PaperClubId);

    /// <summary>The Chinese server of the default world.</summary>
    public Guild PaperGroup => Guilds.Get(DefaultWorld.PaperGroupId);

    internal Lock Gate => _ground.Gate;

    internal NonceBook Nonces { get; }

    internal Random Chance { get; }

    /// <summary>Makes an id from the clock, for what a test adds.</summary>
    public Snowflake NextId() => _ground.Ids.Next();

    /// <summary>Calls a listener on every change, in order, until disposed. The listener runs under the world's lock: it must only hand on.</summary>
    public IDisposable Listen(Action<WorldEvent> listener) => _ground.Listen(listener);

    /// <summary>Waits until something is true of the world; looks now and after each change.</summary>
    public async Task WaitUntilAsync(Func<World, bool> condition, CancellationToken cancellationToken)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Listen(_ =>
        {
            if (condition(this))
            {
                met.TrySetResult();
            }
        });
        if (condition(this))
        {
            return;
        }

        await met.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Adds a server with the usual rights, its owner Noor, and the bot and Ada as members.</summary>
    public Guild AddGuild(string name)
    {
        lock (Gate)
        {
            var guild = Guilds.Add(new Guild { Id = NextId(), Name = name, OwnerId = DefaultWorld.NoorId }, DefaultWorld.UsualRights);
            Guilds.Join(guild.Id, DefaultWorld.NoorId);
            Guilds.Join(guild.Id, DefaultWorld.AdaId);
            Guilds.Join(guild.Id, ApplicationId);
            return guild;
        }
    }

    /// <summary>Adds a channel at the end of a server's list.</summary>
    public Channel AddChannel(Guild guild, ChannelKind kind, string name)
    {
        lock (Gate)
        {
            return Channels.Add(new Channel
            {
                Id = NextId(),
                Kind = kind,
                GuildId = guild.Id,
                Name = name,
                Position = Channels.In(guild.Id).Count,
            });
        }
    }

    internal void Raise(WorldEvent change) => _ground.Raise(change);
}
