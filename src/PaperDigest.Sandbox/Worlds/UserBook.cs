namespace PaperDigest.Sandbox.Worlds;

/// <summary>All accounts.</summary>
public sealed class UserBook
{
    private readonly WorldGround _ground;
    private readonly Dictionary<Snowflake, User> _users = [];

    internal UserBook(WorldGround ground) => _ground = ground;

    /// <summary>Every account, oldest first.</summary>
    public IReadOnlyList<User> All
    {
        get
        {
            lock (_ground.Gate)
            {
                return [.. _users.Values.OrderBy(user => user.Id)];
            }
        }
    }

    /// <summary>The account with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public User Get(Snowflake id) => Find(id) ?? throw new KeyNotFoundException($"No user {id}.");

    /// <summary>The account with this id, if there is one.</summary>
    public User? Find(Snowflake id)
    {
        lock (_ground.Gate)
        {
            return _users.GetValueOrDefault(id);
        }
    }

    /// <summary>Adds an account.</summary>
    public User Add(User user)
    {
        lock (_ground.Gate)
        {
            _users.Add(user.Id, user);
            _ground.Raise(new WorldEvent.UserChanged(user));
            return user;
        }
    }

    /// <summary>Changes an account: language, open DMs, installed app.</summary>
    public User Change(Snowflake id, Func<User, User> change)
    {
        lock (_ground.Gate)
        {
            var user = _users[id] = change(Get(id));
            _ground.Raise(new WorldEvent.UserChanged(user));
            return user;
        }
    }
}
