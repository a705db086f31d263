namespace PaperDigest.Sandbox.Worlds;

/// <summary>Puts threads away in which nothing was written for as long as they say.</summary>
internal sealed class ThreadKeeper : IDisposable
{
    private readonly World _world;
    private readonly Dictionary<Snowflake, ITimer> _timers = [];
    private readonly IDisposable _listening;

    public ThreadKeeper(World world)
    {
        _world = world;
        _listening = world.Listen(Follow);
    }

    public void Dispose()
    {
        _listening.Dispose();
        foreach (var timer in _timers.Values)
        {
            timer.Dispose();
        }
    }

    private void Follow(WorldEvent change)
    {
        switch (change)
        {
            case WorldEvent.ChannelCreated { Channel: { Thread: { } life } thread }:
                _timers[thread.Id] = _world.Time.CreateTimer(_ => Archive(thread.Id), state: null, SpanOf(life), Timeout.InfiniteTimeSpan);
                break;
            case WorldEvent.MessageCreated { Message: { IsEphemeral: false } message } when _world.Channels.Find(message.ChannelId)?.Thread is { } life:
                _timers.GetValueOrDefault(message.ChannelId)?.Change(SpanOf(life), Timeout.InfiniteTimeSpan);
                break;
            case WorldEvent.ChannelDeleted { Channel: var gone }:
                _timers.Remove(gone.Id, out var timer);
                timer?.Dispose();
                break;
            default:
                break; // nothing that keeps a thread awake
        }
    }

    private void Archive(Snowflake id)
    {
        lock (_world.Gate)
        {
            if (_world.Channels.Find(id)?.Thread is { IsArchived: false })
            {
                _world.Channels.Change(id, thread => thread with
                {
                    Thread = thread.Thread! with { IsArchived = true, ArchiveChangedAt = _world.Time.GetUtcNow() }, // checked above
                });
            }
        }
    }

    private static TimeSpan SpanOf(ThreadLife life) => TimeSpan.FromMinutes(life.AutoArchiveMinutes);
}
