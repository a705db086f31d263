using System.Text;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using Answer = PaperDigest.Discord.Rest.RestAnswer<PaperDigest.Discord.Wire.Message>;

namespace PaperDigest.Discord.Tests.Rest;

public sealed class DiscordRestTests : IDisposable
{
    private const string Posted = """{"id":"100","channel_id":"1","content":"x"}""";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private readonly RestRig _rig = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Request_says_who_we_are_and_carries_the_token()
    {
        _rig.Discord.Answer(200, Posted);

        await PostAsync(isRepeatable: true);

        var asked = Assert.Single(_rig.Discord.Requests);
        Assert.Equal(("POST", "/api/v10/channels/1/messages", "{}"), (asked.Method, asked.Path, asked.Body));
        Assert.Contains("User-Agent: DiscordBot (https://", asked.Headers, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bot {RestRig.Token}", asked.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_to_interactions_do_not_carry_the_bots_token()
    {
        _rig.Discord.Answer(204);

        await _rig.Rest.SendAsync(new RestRequest(Routes.FirstAnswer(new Snowflake(1), "t")) { Body = "{}"u8.ToArray() }, Token);

        Assert.DoesNotContain("Authorization", Assert.Single(_rig.Discord.Requests).Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Repeatable_request_is_sent_again_after_a_server_error(int status)
    {
        _rig.Discord.Answer(status, "{}").Answer(200, Posted);

        var answer = await SkipWaitsAsync(PostAsync(isRepeatable: true));

        Assert.IsType<Answer.Succeeded>(answer);
        Assert.Equal(2, _rig.Discord.Requests.Count);
    }

    [Fact]
    public async Task Later_message_of_the_channel_does_not_overtake_one_that_is_sent_again()
    {
        _rig.Discord.Answer(502, "{}").Answer(200, Posted).Answer(200, Posted);
        var first = _rig.Rest.SendAsync(Write(isRepeatable: true) with { Body = "1"u8.ToArray() }, Token);
        var second = _rig.Rest.SendAsync(Write(isRepeatable: true) with { Body = "2"u8.ToArray() }, Token);

        await SkipWaitsAsync(Task.WhenAll(first, second));

        Assert.Equal(["1", "1", "2"], _rig.Discord.Requests.Select(asked => asked.Body), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task Other_request_is_unclear_after_a_server_error(int status)
    {
        _rig.Discord.Answer(status, "<html>Bad gateway</html>");

        Assert.IsType<Answer.Unclear>(await PostAsync(isRepeatable: false));
        Assert.Single(_rig.Discord.Requests);
    }

    [Fact]
    public async Task Lost_answer_is_unclear_and_not_asked_for_twice_unless_harmless()
    {
        _rig.Discord.Fail(new HttpRequestException(HttpRequestError.ResponseEnded));

        Assert.IsType<Answer.Unclear>(await PostAsync(isRepeatable: false));
        Assert.Single(_rig.Discord.Requests);
    }

    [Fact]
    public async Task Repetition_that_comes_too_late_is_not_sent()
    {
        _rig.Discord.Otherwise = _ =>
        {
            _rig.Clock.Advance(Window);
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        };

        var answer = await SkipWaitsAsync(PostAsync(isRepeatable: true));

        Assert.IsType<Answer.Unclear>(answer);
        Assert.Single(_rig.Discord.Requests);
    }

    [Fact]
    public async Task Unreachable_server_is_tried_again_and_then_nothing_was_sent()
    {
        for (var i = 0; i < 4; i++)
        {
            _rig.Discord.Fail(new HttpRequestException(HttpRequestError.ConnectionError));
        }

        Assert.IsType<Answer.NotSent>(await SkipWaitsAsync(PostAsync(isRepeatable: false)));
        Assert.Equal(4, _rig.Discord.Requests.Count);
    }

    [Fact]
    public async Task Doubt_stays_although_later_attempts_never_went_out()
    {
        _rig.Discord.Fail(new HttpRequestException(HttpRequestError.ResponseEnded));
        for (var i = 0; i < 3; i++)
        {
            _rig.Discord.Fail(new HttpRequestException(HttpRequestError.ConnectionError));
        }

        Assert.IsType<Answer.Unclear>(await SkipWaitsAsync(PostAsync(isRepeatable: true)));
    }

    [Theory]
    [InlineData(403, """{"code":50013,"message":"Missing Permissions"}""")]
    [InlineData(401, """{"code":0,"message":"401: Unauthorized"}""")]
    public async Task Doubt_stays_although_a_later_attempt_was_refused(int status, string refusal)
    {
        _rig.Discord.Answer(502, "{}").Answer(status, refusal);

        Assert.IsType<Answer.Unclear>(await SkipWaitsAsync(PostAsync(isRepeatable: true)));
    }

    [Fact]
    public async Task Doubt_ends_when_the_posted_message_is_known_to_be_gone()
    {
        _rig.Discord.Answer(502, "{}").Answer(404, """{"code":10008,"message":"Unknown Message"}""");

        Assert.IsType<Answer.Refused>(await SkipWaitsAsync(PostAsync(isRepeatable: true)));
    }

    [Fact]
    public async Task Cancelling_while_in_doubt_tells_the_doubt()
    {
        using var cancellation = new CancellationTokenSource();
        _rig.Discord.Fail(new HttpRequestException(HttpRequestError.ResponseEnded));
        var sending = PostAsync(isRepeatable: true, cancellation.Token);

        await cancellation.CancelAsync();

        Assert.IsType<Answer.Unclear>(await sending);
    }

    [Fact]
    public async Task Cancelling_before_anything_was_sent_throws()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostAsync(isRepeatable: true, cancellation.Token));
        Assert.Empty(_rig.Discord.Requests);
    }

    [Theory]
    [InlineData("""{"message":"You are being rate limited.","retry_after":3.5,"global":false}""", "1", 3.5)]
    [InlineData("""{"message":"You are being rate limited.","retry_after":0.1,"global":false}""", "4", 4)]
    public async Task Limited_request_waits_for_the_larger_of_body_and_header(string body, string header, double seconds)
    {
        var start = _rig.Clock.GetTimestamp();
        var sentAgain = new List<TimeSpan>();
        _rig.Discord.Answer(429, body, ("Retry-After", header), ("X-RateLimit-Scope", "user")).Otherwise = _ =>
        {
            sentAgain.Add(_rig.Clock.GetElapsedTime(start));
            return ScriptedDiscord.Write(200, Posted);
        };

        Assert.IsType<Answer.Succeeded>(await SkipWaitsAsync(PostAsync(isRepeatable: false)));

        Assert.InRange(Assert.Single(sentAgain).TotalSeconds, seconds, seconds + 0.5);
    }

    [Fact]
    public async Task Long_wait_goes_back_to_the_caller()
    {
        _rig.Discord.Answer(429, """{"message":"limited","retry_after":1163.2,"global":false,"code":20028}""", ("Retry-After", "1"));

        var notSent = Assert.IsType<Answer.NotSent>(await SkipWaitsAsync(PostAsync(isRepeatable: false)));

        Assert.Equal(TimeSpan.FromSeconds(1163.2), notSent.RetryAfter);
    }

    [Theory]
    [InlineData(429, "error code: 1015")]
    [InlineData(403, "<!DOCTYPE html><html>You are blocked</html>")]
    public async Task Block_on_the_way_stops_everything_and_is_no_refusal_of_the_target(int status, string page)
    {
        _rig.Discord.Answer(status, page);

        Assert.IsType<Answer.NotSent>(await PostAsync(isRepeatable: true));
        Assert.IsType<Answer.NotSent>(await PostAsync(isRepeatable: true));
        Assert.Single(_rig.Discord.Requests);
    }

    [Fact]
    public async Task Wrong_token_ends_all_sending_with_advice_and_without_the_token()
    {
        _rig.Discord.Answer(401, """{"message":"401: Unauthorized","code":0}""");

        var first = Assert.IsType<Answer.Refused>(await PostAsync(isRepeatable: true));
        var second = Assert.IsType<Answer.Refused>(await PostAsync(isRepeatable: true));

        Assert.Equal(ErrorAction.Stop, first.Refusal.Action);
        Assert.Equal(first, second);
        Assert.Contains("Discord__Token", first.Refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(RestRig.Token, $"{first}", StringComparison.Ordinal);
        Assert.Single(_rig.Discord.Requests);
    }

    [Fact]
    public async Task Form_errors_are_told_by_their_place_and_not_by_their_content()
    {
        _rig.Discord.Answer(400, """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"secret text"}]}}}}}""");

        var refused = Assert.IsType<Answer.Refused>(await PostAsync(isRepeatable: true));

        Assert.Equal("400/50035 Invalid Form Body (embeds.0.title BASE_TYPE_MAX_LENGTH)", refused.Refusal.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("<html>")]
    public async Task Success_that_cannot_be_read_is_unclear(string body)
    {
        _rig.Discord.Answer(200, body);

        Assert.IsType<Answer.Unclear>(await PostAsync(isRepeatable: false));
    }

    [Fact]
    public async Task No_answer_can_break_it()
    {
        string[] bodies = ["", "{}", "[]", "null", "{\"code\":\"x\"}", "{\"retry_after\":1e999}", "{\"retry_after\":-1,\"code\":1}", "{\"errors\":[1]}", "\0\u0001", "<"];
        int[] statuses = [204, 301, 304, 400, 403, 404, 405, 413, 418, 429, 500, 503, 520];

        foreach (var (status, body) in statuses.SelectMany(status => bodies.Select(body => (status, body))))
        {
            using var rig = new RestRig();
            rig.Discord.Otherwise = _ => ScriptedDiscord.Write(status, body, ("Retry-After", "NaN"), ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Limit", "-5"),
                ("X-RateLimit-Remaining", "1e30"), ("X-RateLimit-Reset-After", "Infinity"));
            var sending = rig.Rest.SendAsync(new RestRequest(Routes.CreateMessage(new Snowflake(1))) { Body = "{}"u8.ToArray() }, Token);

            Assert.NotNull(await SkipWaitsAsync(sending, rig));
        }
    }

    [Fact]
    public async Task Files_go_beside_the_json()
    {
        _rig.Discord.Answer(200, Posted);
        var request = Write(isRepeatable: true) with { Files = [new RestFile("a.csv", "text/csv", Encoding.UTF8.GetBytes("x,y"))] };

        await _rig.Rest.SendAsync(request, Token);

        var body = Assert.Single(_rig.Discord.Requests).Body;
        Assert.Contains("name=payload_json", body, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"; filename=a.csv", body, StringComparison.Ordinal);
        Assert.Contains("x,y", body, StringComparison.Ordinal);
    }

    private static RestRequest Write(bool isRepeatable) =>
        new(Routes.CreateMessage(new Snowflake(1))) { Body = "{}"u8.ToArray(), RepeatableFor = isRepeatable ? Window : TimeSpan.Zero };

    private Task<Answer> PostAsync(bool isRepeatable, CancellationToken? cancellationToken = null) =>
        _rig.Rest.SendAsync(Write(isRepeatable), WireJson.Shapes.Message, cancellationToken ?? Token);

    private Task<T> SkipWaitsAsync<T>(Task<T> sending, RestRig? rig = null) => (rig ?? _rig).Clock.SkipWaitsAsync(sending);
}
