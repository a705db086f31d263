using System.Globalization;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>The pretend gateway: its sessions, what it can be made to do wrong, and what it counted.</summary>
public sealed class GatewayHub : IDisposable
{
    private readonly World _world;
    private readonly string _token;
    private readonly Func<Uri> _address;
    private readonly GatewayEvents _events;
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly HashSet<GatewayConnection> _connections = [];
    private readonly IdentifyBudget _budget;
    private readonly List<int> _closes = [];
    private readonly IDisposable _listening;

    internal GatewayHub(World world, string token, GatewayOptions options, Func<Uri> address)
    {
        _world = world;
        _token = token;
        _address = address;
        _events = new GatewayEvents(world);
        _budget = new IdentifyBudget(world.Time, options);
        Options = options;
        _listening = world.Listen(Spread);
    }

    /// <summary>How it behaves.</summary>
    public GatewayOptions Options { get; }

    /// <summary>Whether it has gone quiet: connections stand, nothing is sent, heartbeats stay unanswered.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether heartbeats are answered.</summary>
    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>Whether a bot is connected and ready.</summary>
    public bool IsBotOnline
    {
        get
        {
            lock (_world.Gate)
            {
                return _sessions.Values.Any(session => session.Connection is not null);
            }
        }
    }

    /// <summary>Identifies accepted since the start.</summary>
    public int IdentifyCount { get; private set; }

    /// <summary>Resumes accepted since the start.</summary>
    public int ResumeCount { get; private set; }

    /// <summary>Close codes the bot sent or was sent, oldest first.</summary>
    public IReadOnlyList<int> Closes
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _closes];
            }
        }
    }

    internal World World => _world;

    /// <summary>Asks every connection to reconnect (op 7).</summary>
    public void AskToReconnect() => SendToAll(GatewayFrame.Of(GatewayOpcode.Reconnect, data: null));

    /// <summary>Invalidates every session (op 9). Those that are not resumable are forgotten.</summary>
    public void Invalidate(bool isResumable)
    {
        lock (_world.Gate)
        {
            SendToAll(GatewayFrame.Of(GatewayOpcode.InvalidSession, isResumable));
            if (!isResumable)
            {
                ForgetAllSessions();
            }
        }
    }

    /// <summary>Closes every connection with a code.</summary>
    public void Close(int code) => SendToAll(new GatewayFrame.Close(code));

    /// <summary>Cuts every connection without a close frame.</summary>
    public void Drop() => SendToAll(new GatewayFrame.Drop());

    /// <summary>Forgets every session, so that a resume gets op 9.</summary>
    public void ForgetAllSessions()
    {
        lock (_world.Gate)
        {
            foreach (var connection in _connections)
            {
                connection.Session = null;
            }

            _sessions.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listening.Dispose();

    internal void Enter(GatewayConnection connection)
    {
        lock (_world.Gate)
        {
            _connections.Add(connection);
        }
    }

    internal void Leave(GatewayConnection connection, int? code, bool endsSession)
    {
        lock (_world.Gate)
        {
            _connections.Remove(connection);
            if (code is { } number)
            {
                _closes.Add(number);
            }

            if (connection.Session is not { } session || session.Connection != connection)
            {
                return;
            }

            session.Detach(_world.Time.GetUtcNow());
            if (endsSession)
            {
                _sessions.Remove(session.Id);
            }

            _world.Raise(new WorldEvent.BotPresenceChanged(IsBotOnline));
        }
    }

    /// <summary>Takes an identify: READY and the servers follow, or a close code or op 9 says why not.</summary>
    internal void Identify(GatewayConnection connection, GatewayIdentify identify)
    {
        lock (_world.Gate)
        {
            if (FindCloseCode(identify) is { } code)
            {
                connection.Send(new GatewayFrame.Close(code));
                return;
            }

            if (!_budget.TryTake(identify.Shard))
            {
                connection.Send(GatewayFrame.Of(GatewayOpcode.InvalidSession, data: false));
                return;
            }

            var session = new GatewaySession(MakeId(), identify.Intents, identify.Shard, identify.Shards, Options);
            _sessions.Add(session.Id, session);
            connection.Session = session;
            session.Attach(connection);
            IdentifyCount++;
            Welcome(session);
            _world.Raise(new WorldEvent.BotPresenceChanged(IsOnline: true));
        }
    }

    internal void Resume(GatewayConnection connection, string token, string sessionId, long sequence)
    {
        lock (_world.Gate)
        {
            if (!string.Equals(token, _token, StringComparison.Ordinal))
            {
                connection.Send(new GatewayFrame.Close(GatewayCloseCode.AuthenticationFailed));
                return;
            }

            if (!_sessions.TryGetValue(sessionId, out var session) || HasExpired(session))
            {
                connection.Send(GatewayFrame.Of(GatewayOpcode.InvalidSession, data: false));
                return;
            }

            session.Connection?.Send(new GatewayFrame.Drop());
            session.Attach(connection);
            connection.Session = session;
            if (!session.TryReplay(sequence))
            {
                _sessions.Remove(sessionId);
                connection.Send(new GatewayFrame.Close(GatewayCloseCode.InvalidSequence));
                return;
            }

            ResumeCount++;
            session.Dispatch("RESUMED", new JsonObject());
            _world.Raise(new WorldEvent.BotPresenceChanged(IsOnline: true));
        }
    }

    /// <summary>What <c>GET /gateway/bot</c> answers.</summary>
    internal JsonObject Describe()
    {
        return new JsonObject
        {
            ["url"] = Address,
            ["shards"] = Options.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = Options.IdentifyBudget,
                ["remaining"] = _budget.Left,
                ["reset_after"] = (long)IdentifyBudget.Window.TotalMilliseconds,
                ["max_concurrency"] = Options.MaxConcurrency,
            },
        };
    }

    private string Address => _address().AbsoluteUri;

    private void Spread(WorldEvent change)
    {
        foreach (var session in _sessions.Values)
        {
            if (_events.FindEvent(change, session) is { } found)
            {
                session.Dispatch(found.Name, found.Data);
            }
        }
    }

    private void Welcome(GatewaySession session)
    {
        var guilds = _world.Guilds.GuildsOf(World.ApplicationId).Where(guild => session.Covers(guild.Id)).ToArray();
        session.Dispatch("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = UserShape.OfSelf(_world),
            ["user_settings"] = new JsonObject(),
            ["guilds"] = WireFormat.ListOf(guilds.Select(GuildShape.OfUnavailable)),
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = Address,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = World.ApplicationId.ToString(), ["flags"] = 0 },
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["_trace"] = new JsonArray("[\"sandbox\"]"),
        });
        if (!session.Wants(GatewayIntents.Guilds))
        {
            return;
        }

        foreach (var guild in guilds.Where(guild => guild.IsAvailable))
        {
            session.Dispatch("GUILD_CREATE", GuildShape.OfJoined(_world, guild));
        }
    }

    private int? FindCloseCode(GatewayIdentify identify)
    {
        var guilds = _world.Guilds.GuildsOf(World.ApplicationId).Count;
        return identify switch
        {
            _ when !string.Equals(identify.Token, _token, StringComparison.Ordinal) => GatewayCloseCode.AuthenticationFailed,
            { Intents: var intents } when intents < 0 || (intents & ~GatewayIntents.Known) != 0 => GatewayCloseCode.InvalidIntents,
            { Intents: var intents } when (intents & GatewayIntents.Privileged) != 0 && !Options.GrantsPrivilegedIntents => GatewayCloseCode.DisallowedIntents,
            { Shards: < 1 } or { Shard: < 0 } => GatewayCloseCode.InvalidShard,
            { Shard: var shard, Shards: var shards } when shard >= shards => GatewayCloseCode.InvalidShard,
            { Shards: var shards } when guilds / shards >= Limits.GuildsPerShard => GatewayCloseCode.ShardingRequired,
            // Beyond the daily budget Discord resets the token, so the one given is wrong from now on.
            _ when _budget.Left == 0 => GatewayCloseCode.AuthenticationFailed,
            _ => null,
        };
    }

    private bool HasExpired(GatewaySession session) => session.LostAt is { } lost && _world.Time.GetUtcNow() - lost > Options.ResumeWindow;

    private void SendToAll(GatewayFrame frame)
    {
        lock (_world.Gate)
        {
            foreach (var connection in _connections)
            {
                connection.Send(frame);
            }
        }
    }

    private string MakeId() => string.Concat(Enumerable.Range(0, 4).Select(_ => _world.Chance.Next().ToString("x8", CultureInfo.InvariantCulture)));
}
