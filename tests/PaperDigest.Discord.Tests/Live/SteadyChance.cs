namespace PaperDigest.Discord.Tests.Live;

/// <summary>Chance from a seed, for many threads.</summary>
internal sealed class SteadyChance(int seed) : Random(seed)
{
    private readonly Lock _lock = new();

    public override double NextDouble()
    {
        lock (_lock)
        {
            return base.NextDouble();
        }
    }
}
