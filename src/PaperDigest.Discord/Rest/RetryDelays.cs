namespace PaperDigest.Discord.Rest;

/// <summary>How long to wait between attempts.</summary>
internal sealed class RetryDelays(TimeProvider time, Random chance)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    public TimeProvider Time => time;

    public Random Chance => chance;

    /// <summary>The same from a tenth of a second, for what is worth nothing in three.</summary>
    public TimeSpan QuickOf(int attempt) => Of(attempt) / 5;

    /// <summary>Doubles from half a second, give or take a quarter.</summary>
    public TimeSpan Of(int attempt) => First * Math.Pow(2, attempt) * (0.75 + (chance.NextDouble() / 2));

    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
}
