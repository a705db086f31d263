using PaperDigest.Discord.Rest;

namespace PaperDigest.Discord.Tests.Rest;

public sealed class ErrorCodesTests
{
    /// <summary>The whole table, action by action: what is added to one side alone fails here.</summary>
    private static readonly Dictionary<string, int[]> Table = new(StringComparer.Ordinal)
    {
        ["Stop"] = [10002, 20012, 40001, 40002, 40333, 50014, 50041],
        ["DisableTarget"] = [10003, 10004, 10013, 10015, 50003, 50007, 50008, 50278],
        ["GoWithout"] = [10007, 10011, 10087, 160002, 160006, 160007, 160009, 400001],
        ["Wait"] = [20016, 20022, 20028, 20029, 30046, 40062, 110000],
        ["Retry"] = [130000],
        ["RetrySlowly"] = [40004, 40006],
        ["StopOpeningDirectChannels"] = [40003],
        ["AlreadyDone"] = [40033, 160004],
        ["PauseTarget"] = [40066, 40067, 50001, 50009, 50013, 160005],
        ["Unarchive"] = [50083],
        ["Drop"] =
        [
            10008, 10014, 10062, 10063, 20009, 30003, 30007, 30015, 30032, 30033, 30034, 30047, 30048, 30058, 40005, 40007, 40041, 40058, 40060, 40094,
            50005, 50006, 50021, 50024, 50026, 50027, 50033, 50035, 50045, 50046, 50068, 50109, 50146, 160010, 160014, 200000, 200001,
            220001, 220002, 220003, 220004, 240000,
        ],
    };

    [Fact]
    public void Every_code_has_its_action()
    {
        var expected = Table.SelectMany(pair => pair.Value, (pair, code) => (code, pair.Key)).Order();

        Assert.Equal(expected, ErrorCodes.All.Values.Select(rule => (rule.Code, rule.Action.ToString())).Order());
    }

    [Theory]
    [InlineData(10003, 404, nameof(ErrorAction.DisableTarget))]
    [InlineData(10004, 404, nameof(ErrorAction.DisableTarget))]
    [InlineData(10008, 404, nameof(ErrorAction.Drop))]
    [InlineData(10062, 404, nameof(ErrorAction.Drop))]
    [InlineData(20028, 429, nameof(ErrorAction.Wait))]
    [InlineData(40001, 401, nameof(ErrorAction.Stop))]
    [InlineData(40003, 403, nameof(ErrorAction.StopOpeningDirectChannels))]
    [InlineData(40033, 400, nameof(ErrorAction.AlreadyDone))]
    [InlineData(40333, 403, nameof(ErrorAction.Stop))]
    [InlineData(50001, 403, nameof(ErrorAction.PauseTarget))]
    [InlineData(50007, 403, nameof(ErrorAction.DisableTarget))]
    [InlineData(50013, 403, nameof(ErrorAction.PauseTarget))]
    [InlineData(50014, 401, nameof(ErrorAction.Stop))]
    [InlineData(50027, 401, nameof(ErrorAction.Drop))]
    [InlineData(50035, 400, nameof(ErrorAction.Drop))]
    [InlineData(130000, 503, nameof(ErrorAction.Retry))]
    [InlineData(160004, 400, nameof(ErrorAction.AlreadyDone))]
    [InlineData(0, 401, nameof(ErrorAction.Stop))]
    [InlineData(0, 404, nameof(ErrorAction.Drop))]
    [InlineData(0, 429, nameof(ErrorAction.Wait))]
    [InlineData(0, 500, nameof(ErrorAction.Retry))]
    [InlineData(999_999, 403, nameof(ErrorAction.PauseTarget))]
    [InlineData(999_999, 400, nameof(ErrorAction.Drop))]
    public void Code_decides_and_status_only_without_one(int code, int status, string action) =>
        Assert.Equal(action, ErrorCodes.Of(code, status).Action.ToString());
}
