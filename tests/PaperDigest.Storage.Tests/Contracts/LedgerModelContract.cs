using FsCheck;
using FsCheck.Fluent;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>Any sequence of calls leaves any ledger as it leaves the model. Three bytes make a call: what, to which part, and how.</summary>
public abstract class LedgerModelContract : StoreContract
{
    private const int Sequences = 25;
    private const int BytesInSequence = 240;

    /// <remarks>FsCheck blocks its thread while a sequence runs: on one of xunit's few, the sequence might wait for that very thread.</remarks>
    [Fact]
    public Task Ledger_does_what_the_model_does() => Task.Run(
        () => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Sequences),
            Prop.ForAll(Arb.From(Gen.Choose(0, byte.MaxValue).ArrayOf(BytesInSequence)), async calls => await CompareAsync(calls))),
        Cancellation);

    private async Task CompareAsync(int[] calls)
    {
        await using var database = CreateDatabase();
        await using var store = database.Open(Clock);
        var story = await LedgerStory.BeginAsync(store, Clock.GetUtcNow());
        foreach (var call in calls.Chunk(3))
        {
            await story.CallAsync(call[0], call[1], call[2]);
            await story.CompareAsync();
        }
    }
}
