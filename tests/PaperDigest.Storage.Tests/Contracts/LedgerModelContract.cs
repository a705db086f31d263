using FsCheck;
using FsCheck.Fluent;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>Any sequence of calls leaves any ledger as it leaves the model. Three bytes make a call: what, to which part, and how.</summary>
public abstract class LedgerModelContract : StoreContract
{
    private const int Sequences = 40;

    [Fact]
    public void Ledger_does_what_the_model_does() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithStartSize(20).WithEndSize(200),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), async bytes => await CompareAsync(bytes)));

    private async Task CompareAsync(byte[] bytes)
    {
        await using var database = CreateDatabase();
        await using var store = database.Open(Clock);
        var story = await LedgerStory.BeginAsync(store, Clock.GetUtcNow());
        foreach (var call in bytes.Chunk(3).Where(call => call.Length == 3))
        {
            await story.CallAsync(call[0], call[1], call[2]);
            await story.CompareAsync();
        }
    }
}
