namespace PaperDigest.Sandbox.Worlds;

/// <summary>The bot's registered commands.</summary>
public sealed class CommandBook
{
    private readonly WorldGround _ground;
    private readonly List<RegisteredCommand> _commands = [];
    private readonly Dictionary<(DateOnly Day, Snowflake? Guild), int> _created = [];

    internal CommandBook(WorldGround ground) => _ground = ground;

    /// <summary>Every command, global and of servers.</summary>
    public IReadOnlyList<RegisteredCommand> All
    {
        get
        {
            lock (_ground.Gate)
            {
                return [.. _commands];
            }
        }
    }

    /// <summary>The commands of one scope: a server's own, or the global ones.</summary>
    public IReadOnlyList<RegisteredCommand> InScope(Snowflake? guildId) => [.. All.Where(command => command.GuildId == guildId)];

    /// <summary>What is offered in a server (or, null, in direct messages); a server's own command hides the global one of its name.</summary>
    public IReadOnlyList<RegisteredCommand> OfferedIn(Snowflake? guildId) =>
        [.. All.Where(command => command.GuildId is null || command.GuildId == guildId)
            .GroupBy(command => (command.Kind, command.Name))
            .Select(group => group.OrderByDescending(command => command.GuildId.HasValue).First())];

    internal int CreatedToday(Snowflake? guildId) => _created.GetValueOrDefault((Today, guildId));

    internal void Put(RegisteredCommand command)
    {
        var index = _commands.FindIndex(other => other.Id == command.Id);
        if (index >= 0)
        {
            _commands[index] = command;
        }
        else
        {
            _commands.Add(command);
            _created[(Today, command.GuildId)] = CreatedToday(command.GuildId) + 1;
        }
    }

    internal void RemoveAll(Predicate<RegisteredCommand> which) => _commands.RemoveAll(which);

    private DateOnly Today => DateOnly.FromDateTime(_ground.Time.GetUtcNow().UtcDateTime);
}
