using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Delivery;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Tests.Live;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Clocks;
using Message = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Noise;

/// <summary>Whatever answers our requests, every call of the port ends in one of its outcomes. The seed printed on failure is the input.</summary>
public sealed class AnyAnswerTests
{
    private static readonly int[] Statuses = [200, 201, 202, 204, 301, 304, 400, 401, 403, 404, 405, 413, 429, 500, 502, 503, 504, 520, 599];

    private static readonly string[] Bodies =
    [
        "", "<html><body>error code: 1015</body></html>", """{"message":"401: Unauthorized","code":0}""",
        """{"message":"You are being rate limited.","retry_after":0.5,"global":false,"code":20028}""",
        """{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"x"}]}}}""",
        """{"code":10008,"message":"Unknown Message"}""", """{"code":50083,"message":"archived"}""",
        """{"id":"100","channel_id":"1","content":"x","author":{"id":"2","username":"bot"},"embeds":[{"title":"t","footer":{"text":"f"}}]}""",
        """[{"id":"100","channel_id":"1","content":"x","author":{"id":"2"},"embeds":[{"footer":{"text":"f"}}]}]""",
        """{"threads":[{"id":"44","type":11,"parent_id":"1","owner_id":"2","name":"n","thread_metadata":{"archived":false}}],"members":[],"has_more":false}""",
        """{"id":"1","type":0,"guild_id":"3","name":"papers","permission_overwrites":[{"id":"3","type":0,"allow":"0","deny":"1024"}],"parent_id":"9"}""",
        Samples.GuildCreate,
        """{"user":{"id":"2"},"roles":["31"]}""",
    ];

    private static readonly string[] HeaderNames =
        ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Bucket", "X-RateLimit-Global", "X-RateLimit-Scope", "Retry-After"];

    private static readonly string[] HeaderValues = ["", "0", "1", "5", "-7", "0.25", "1e308", "NaN", "true", "shared", "global", "user", "abc", "2147483648", "1767603600.5", "\t;"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Any_answers_lead_every_call_to_an_end() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), EndAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(120));

    private static async Task<bool> EndAsync(int seed)
    {
        var noise = new Gibberish(seed);
        var clock = new HandSetClock(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        using var log = new HeardLog();
        using var discord = new ScriptedDiscord { Otherwise = _ => Answer(noise) };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Discord:Token", (string?)RestRig.Token)]).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<Random>(new SteadyChance(seed))
            .AddDiscord()
            .AddSingleton(new DiscordHttp(discord, new Uri("http://discord.test/api/v10")))
            .BuildServiceProvider();

        await clock.SkipWaitsAsync(CallAsync(services.GetRequiredService<IDiscordConnection>(), clock));

        return !log.Lines.Any(line => line.Contains(RestRig.Token, StringComparison.Ordinal));
    }

    private static async Task<bool> CallAsync(IDiscordConnection connection, TimeProvider time)
    {
        var channel = new ChannelId(1);
        var message = new Message { Text = "hi" };
        var post = new Post.ToChannel(channel, message, "nonce") { AsksToPublish = true };
        var mark = new PartMark(new string('a', 40));
        await connection.DescribeChannelAsync(channel, Token);
        await connection.PostAsync(post, Token);
        await connection.PostAsync(new Post.StartsThread(channel, new MessageId(100), "n"), Token);
        await connection.PostAsync(new Post.ToForum(channel, "n", [], message), Token);
        await connection.PostAsync(new Post.Publishes(channel, new MessageId(100)), Token);
        await connection.FindPostAsync(post, mark, time.GetUtcNow(), Token);
        await connection.FindPostAsync(new Post.ToForum(channel, "n", [], message), mark, time.GetUtcNow(), Token);
        await connection.OpenDirectChannelAsync(new UserId(5), Token);
        return true;
    }

    private static HttpResponseMessage Answer(Gibberish noise)
    {
        if (noise.Next(20) == 0)
        {
            throw noise.OneOf<Exception>(new HttpRequestException("Broken by the test."), new IOException("Broken by the test."));
        }

        var body = noise.OneOf(Bodies);
        var isJson = body is ['{' or '[', ..];
        var headers = HeaderNames.Where(_ => noise.Next(3) == 0).Select(name => (name, noise.OneOf(HeaderValues))).ToArray();
        return ScriptedDiscord.Write(noise.OneOf(Statuses), isJson && noise.Next(3) > 0 ? noise.Spoil(body) : body, headers);
    }
}
