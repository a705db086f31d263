namespace PaperDigest.Sandbox.Worlds;

/// <summary>All servers, with their roles and members.</summary>
public sealed class GuildBook
{
    private readonly WorldGround _ground;
    private readonly Dictionary<Snowflake, Guild> _guilds = [];
    private readonly Dictionary<Snowflake, Role> _roles = [];
    private readonly Dictionary<(Snowflake Guild, Snowflake User), Member> _members = [];

    internal GuildBook(WorldGround ground) => _ground = ground;

    /// <summary>Every server, oldest first.</summary>
    public IReadOnlyList<Guild> All => Read(() => _guilds.Values.OrderBy(guild => guild.Id).ToArray());

    /// <summary>The server with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Guild Get(Snowflake id) => Find(id) ?? throw new KeyNotFoundException($"No server {id}.");

    /// <summary>The server with this id, if there is one.</summary>
    public Guild? Find(Snowflake id) => Read(() => _guilds.GetValueOrDefault(id));

    /// <summary>The role with this id, if there is one.</summary>
    public Role? FindRole(Snowflake id) => Read(() => _roles.GetValueOrDefault(id));

    /// <summary>The role of this name in a server.</summary>
    public Role RoleNamed(string name, Guild guild) =>
        RolesOf(guild.Id).First(role => string.Equals(role.Name, name, StringComparison.Ordinal));

    /// <summary>A server's roles, lowest first.</summary>
    public IReadOnlyList<Role> RolesOf(Snowflake guildId) =>
        Read(() => _roles.Values.Where(role => role.GuildId == guildId).OrderBy(role => role.Position).ToArray());

    /// <summary>A user's membership, if there is one.</summary>
    public Member? FindMember(Snowflake guildId, Snowflake userId) => Read(() => _members.GetValueOrDefault((guildId, userId)));

    /// <summary>A server's members.</summary>
    public IReadOnlyList<Member> MembersOf(Snowflake guildId) =>
        Read(() => _members.Values.Where(member => member.GuildId == guildId).OrderBy(member => member.UserId).ToArray());

    /// <summary>The servers a user is in.</summary>
    public IReadOnlyList<Guild> GuildsOf(Snowflake userId) =>
        Read(() => _members.Values.Where(member => member.UserId == userId).Select(member => _guilds[member.GuildId])
            .OrderBy(guild => guild.Id).ToArray());

    /// <summary>Adds a server with its @everyone role. Members, the bot among them, come by <see cref="Join"/>.</summary>
    public Guild Add(Guild guild, Rights everyone)
    {
        lock (_ground.Gate)
        {
            _guilds.Add(guild.Id, guild);
            _roles.Add(guild.Id, new Role { Id = guild.Id, GuildId = guild.Id, Name = "@everyone", Rights = everyone });
            return guild;
        }
    }

    /// <summary>Changes a server's name, language or features.</summary>
    public Guild Change(Snowflake id, Func<Guild, Guild> change)
    {
        lock (_ground.Gate)
        {
            var before = Get(id);
            var after = _guilds[id] = change(before);
            _ground.Raise((before.IsAvailable, after.IsAvailable) switch
            {
                (true, false) => new WorldEvent.GuildLeft(after, IsOutage: true),
                (false, true) => new WorldEvent.GuildJoined(after),
                _ => new WorldEvent.GuildChanged(after),
            });
            return after;
        }
    }

    /// <summary>Adds a user to a server.</summary>
    public Member Join(Snowflake guildId, Snowflake userId, params ReadOnlySpan<Snowflake> roleIds)
    {
        lock (_ground.Gate)
        {
            var member = new Member { GuildId = guildId, UserId = userId, RoleIds = [.. roleIds], JoinedAt = _ground.Time.GetUtcNow() };
            _members[(guildId, userId)] = member;
            _ground.Raise(userId == World.ApplicationId ? new WorldEvent.GuildJoined(Get(guildId)) : new WorldEvent.MemberChanged(member));
            return member;
        }
    }

    /// <summary>Takes a user out of a server; the bot too.</summary>
    public void Leave(Snowflake guildId, Snowflake userId)
    {
        lock (_ground.Gate)
        {
            if (_members.Remove((guildId, userId)) && userId == World.ApplicationId)
            {
                _ground.Raise(new WorldEvent.GuildLeft(Get(guildId), IsOutage: false));
            }
        }
    }

    /// <summary>Changes a member: roles or timeout.</summary>
    public Member ChangeMember(Snowflake guildId, Snowflake userId, Func<Member, Member> change)
    {
        lock (_ground.Gate)
        {
            var member = _members[(guildId, userId)] = change(_members[(guildId, userId)]);
            _ground.Raise(new WorldEvent.MemberChanged(member));
            return member;
        }
    }

    /// <summary>Adds a role.</summary>
    public Role AddRole(Role role)
    {
        lock (_ground.Gate)
        {
            _roles.Add(role.Id, role);
            _ground.Raise(new WorldEvent.RoleCreated(role));
            return role;
        }
    }

    /// <summary>Changes a role.</summary>
    public Role ChangeRole(Snowflake id, Func<Role, Role> change)
    {
        lock (_ground.Gate)
        {
            var role = _roles[id] = change(_roles[id]);
            _ground.Raise(new WorldEvent.RoleChanged(role));
            return role;
        }
    }

    /// <summary>Deletes a role and takes it from its members.</summary>
    public void DeleteRole(Snowflake id)
    {
        lock (_ground.Gate)
        {
            if (!_roles.Remove(id, out var role))
            {
                return;
            }

            foreach (var member in MembersOf(role.GuildId).Where(member => member.RoleIds.Contains(id)))
            {
                _members[(member.GuildId, member.UserId)] = member with { RoleIds = member.RoleIds.Remove(id) };
            }

            _ground.Raise(new WorldEvent.RoleDeleted(role));
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (_ground.Gate)
        {
            return read();
        }
    }
}
