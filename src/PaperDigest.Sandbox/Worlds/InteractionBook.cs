using System.Diagnostics.CodeAnalysis;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>All interactions, with Discord's deadline on each.</summary>
public sealed class InteractionBook
{
    private readonly WorldGround _ground;
    private readonly Dictionary<Snowflake, Interaction> _interactions = [];
    private readonly Dictionary<string, Snowflake> _byToken = new(StringComparer.Ordinal);
    private readonly Dictionary<Snowflake, ITimer> _deadlines = [];

    internal InteractionBook(WorldGround ground) => _ground = ground;

    /// <summary>Every interaction, oldest first.</summary>
    public IReadOnlyList<Interaction> All
    {
        get
        {
            lock (_ground.Gate)
            {
                return [.. _interactions.Values.OrderBy(interaction => interaction.Id)];
            }
        }
    }

    /// <summary>The interaction with this id, if there was one.</summary>
    public Interaction? Find(Snowflake id)
    {
        lock (_ground.Gate)
        {
            return _interactions.GetValueOrDefault(id);
        }
    }

    internal Interaction? FindByToken(string token) => _byToken.TryGetValue(token, out var id) ? Find(id) : null;

    internal Interaction Open(Interaction interaction)
    {
        lock (_ground.Gate)
        {
            _interactions.Add(interaction.Id, interaction);
            _byToken.Add(interaction.Token, interaction.Id);
            _deadlines.Add(interaction.Id, _ground.Time.CreateTimer(
                _ => Miss(interaction.Id), state: null, Limits.FirstAnswerWithin, Timeout.InfiniteTimeSpan));
            _ground.Raise(new WorldEvent.InteractionCreated(interaction));
            return interaction;
        }
    }

    internal Interaction Change(Snowflake id, Func<Interaction, Interaction> change)
    {
        lock (_ground.Gate)
        {
            var interaction = _interactions[id] = change(_interactions[id]);
            if (interaction.State is not InteractionState.Waiting && TryTakeDeadline(id, out var deadline))
            {
                deadline.Dispose();
            }

            _ground.Raise(new WorldEvent.InteractionChanged(interaction));
            return interaction;
        }
    }

    private bool TryTakeDeadline(Snowflake id, [NotNullWhen(true)] out ITimer? deadline) => _deadlines.Remove(id, out deadline);

    private void Miss(Snowflake id)
    {
        lock (_ground.Gate)
        {
            if (_interactions[id].State is InteractionState.Waiting)
            {
                Change(id, interaction => interaction with { State = new InteractionState.Missed() });
            }
        }
    }
}
