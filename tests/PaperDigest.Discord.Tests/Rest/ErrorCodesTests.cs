using PaperDigest.Discord.Rest;

namespace PaperDigest.Discord.Tests.Rest;

public sealed class ErrorCodesTests
{
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
