namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>
/// One process: how many touches of the world outside it lives through, counted before and after each, and whether it stands still.
/// Nothing of a dead one leaves it, and nothing reaches it; what is on disk stays.
/// </summary>
internal sealed class Life
{
    private readonly Stage _stage;
    private readonly List<Action> _missed = [];
    private readonly HashSet<LifeTimer> _timers = [];
    private long _left;

    public Life(Stage stage, string name, long steps)
    {
        _stage = stage;
        _left = steps;
        Name = name;
        Context = new StageContext(this, stage);
        stage.Add(this);
    }

    public string Name { get; }

    public StageContext Context { get; }

    public bool IsDead { get; private set; }

    /// <summary>Suspended: its timers, answers and work wait.</summary>
    public bool IsFrozen { get; private set; }

    public bool Acts => !IsDead && !IsFrozen;

    /// <summary>How many of its calls to Discord are under way, the wait for their turn included.</summary>
    public int Engaged { get; set; }

    /// <summary>Lives through one more step.</summary>
    /// <returns>False if it died of it.</returns>
    public bool Step(string where)
    {
        if (!IsDead && --_left <= 0)
        {
            Die(where);
        }

        return !IsDead;
    }

    public void Die(string where)
    {
        IsDead = true;
        foreach (var timer in _timers.ToArray())
        {
            timer.Dispose();
        }

        _stage.Forget(this);
        _stage.Journal.Note("death", $"{Name} dies {where}");
    }

    public void Freeze() => IsFrozen = true;

    /// <summary>Wakes up; every timer that passed meanwhile fires once.</summary>
    public void Thaw()
    {
        IsFrozen = false;
        Action[] missed = [.. _missed];
        _missed.Clear();
        foreach (var fire in missed)
        {
            fire();
        }
    }

    /// <summary>A timer's moment has come.</summary>
    public void Fire(Action callback)
    {
        if (IsFrozen)
        {
            _missed.Add(callback);
        }
        else if (!IsDead)
        {
            callback();
        }
    }

    /// <summary>Takes a call to the world outside onto the stage.</summary>
    public StagedCall<T> Call<T>(string door, Func<Task<T>> actAsync)
    {
        var call = new StagedCall<T>(this, door, actAsync);
        _stage.Add(call);
        return call;
    }

    public void Keep(LifeTimer timer)
    {
        lock (_timers)
        {
            _timers.Add(timer);
        }
    }

    public void Drop(LifeTimer timer)
    {
        lock (_timers)
        {
            _timers.Remove(timer);
        }
    }
}
