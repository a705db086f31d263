using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PaperDigest.Bot.Cli.Moving;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Bot.Tests.Cli.Moving;

public sealed class SheetTests
{
    private const string Header = "kind,guild_id,channel_id,user_id,categories,day,time,time_zone,language,style,role_id,paused";
    private const string Line = "feed,1,2,,llm-training;agents,monday,09:00,Asia/Shanghai,zh-CN,compact,,false";

    private static readonly IsoWeek Week = new(2024, 21);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Everything_exported_is_imported_as_it_was()
    {
        var subscriptions =
            from isFeed in Gen.Elements(true, false)
            from id in Gen.Choose(1, int.MaxValue)
            from slugs in Gen.SubListOf(["agents", "llm-training", "quantization", "rag"])
            from day in Gen.Choose(1, 7)
            from minute in Gen.Choose(0, 1439)
            from zone in Gen.Elements("Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/UTC")
            from language in Gen.Elements("en", "zh-CN", "pt-BR")
            from style in Gen.Elements(PostStyle.Compact, PostStyle.Thread, PostStyle.Forum)
            from role in Gen.Choose(0, 3)
            from isPaused in Gen.Elements(true, false)
            select new Subscription
            {
                Destination = isFeed ? new Destination.Channel(new GuildId((ulong)id), new ChannelId((ulong)id + 1)) : new Destination.Person(new UserId((ulong)id)),
                Categories = [.. slugs.Select(slug => new CategorySlug(slug)).Order()],
                Day = (IsoDayOfWeek)day,
                Time = new LocalTime(minute / 60, minute % 60),
                TimeZone = zone,
                Language = Language.TryParse(language, out var parsed) ? parsed : Language.English,
                Style = style,
                Role = isFeed && role > 0 ? new RoleId((ulong)role) : null,
                IsPaused = isPaused,
                FirstWeek = Week,
                CreatedBy = new UserId(9),
                CreatedAt = DateTimeOffset.UnixEpoch,
            };

        Prop.ForAll(subscriptions.ListOf().ToArbitrary(), list =>
        {
            var distinct = list.DistinctBy(Text, StringComparer.Ordinal).ToList();
            return RoundTripAsync(distinct).GetAwaiter().GetResult().SequenceEqual(distinct.Select(Text), StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Header_is_the_one_others_rely_on()
    {
        using var text = new StringWriter();

        await SheetWriter.WriteAsync([], text, Cancellation);

        Assert.Equal($"{Header}\n", text.ToString());
    }

    [Theory]
    [InlineData("feud,1,2,,,monday,09:00,Asia/Shanghai,en,compact,,false", 1, "kind")]
    [InlineData("feed,,2,,,monday,09:00,Asia/Shanghai,en,compact,,false", 6, "guild_id")]
    [InlineData("feed,1,x,,,monday,09:00,Asia/Shanghai,en,compact,,false", 8, "channel_id")]
    [InlineData("feed,1,2,3,,monday,09:00,Asia/Shanghai,en,compact,,false", 10, "user_id")]
    [InlineData("personal,,,3,,monday,09:00,Asia/Shanghai,en,compact,7,false", 53, "role_id")]
    [InlineData("feed,1,2,,Agents,monday,09:00,Asia/Shanghai,en,compact,,false", 11, "categories")]
    [InlineData("feed,1,2,,,Montag,09:00,Asia/Shanghai,en,compact,,false", 12, "day")]
    [InlineData("feed,1,2,,,monday,9:00,Asia/Shanghai,en,compact,,false", 19, "time")]
    [InlineData("feed,1,2,,,monday,09:00,Mars/Base,en,compact,,false", 25, "time_zone")]
    [InlineData("feed,1,2,,,monday,09:00,Asia/Shanghai,?,compact,,false", 39, "language")]
    [InlineData("feed,1,2,,,monday,09:00,Asia/Shanghai,en,loud,,false", 42, "style")]
    [InlineData("feed,1,2,,,monday,09:00,Asia/Shanghai,en,compact,,maybe", 51, "paused")]
    [InlineData("feed,1,2,,\"a,b\",monday,09:00,Asia/Shanghai,en,compact,,maybe", 56, "paused")]
    [InlineData("feed,1,2", 1, "3 fields")]
    [InlineData("fe\"ed,1,2,,,monday,09:00,Asia/Shanghai,en,compact,,false", 1, "quotation mark")]
    public async Task Mistake_is_told_with_its_place_and_nothing_is_read(string wrong, int column, string words)
    {
        var (read, problems) = await ReadAsync($"{Header}\n{Line}\n{wrong}\n");

        Assert.Empty(read);
        Assert.Contains(problems, problem => problem.Line == 3 && problem.Column == column && problem.Text.Contains(words, StringComparison.Ordinal));
        Assert.StartsWith($"in.csv:3:", problems[0].In("in.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kind,guild\nfeed,1\n")]
    public async Task File_without_its_header_is_refused(string text)
    {
        var (read, problems) = await ReadAsync(text);

        Assert.Empty(read);
        Assert.Contains(Header, problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_subscription_in_two_lines_is_a_mistake()
    {
        var (_, problems) = await ReadAsync($"{Header}\n{Line}\n\n{Line}\n");

        Assert.Contains("line 2", Assert.Single(problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_without_a_known_owner_tells_its_channel()
    {
        var (read, problems) = await ReadAsync($"{Header}\n{Line}\n");

        Assert.Empty(problems);
        Assert.Equal(UserId.Nobody, Assert.Single(read).CreatedBy);
    }

    private static string Text(Subscription subscription) => string.Join(',', SheetWriter.Fields(subscription));

    private static async Task<IEnumerable<string>> RoundTripAsync(IEnumerable<Subscription> subscriptions)
    {
        using var text = new StringWriter();
        await SheetWriter.WriteAsync(subscriptions, text, CancellationToken.None);
        var (read, problems) = await ReadAsync(text.ToString());
        Assert.Empty(problems);
        return read.Select(Text);
    }

    private static async Task<(IReadOnlyList<Subscription> Read, IReadOnlyList<SheetProblem> Problems)> ReadAsync(string text)
    {
        using var source = new StringReader(text);
        var (read, problems) = await new SheetReader(line => line.ToSubscription(Week, DateTimeOffset.UnixEpoch)).ReadAsync(source, CancellationToken.None);
        return (read, problems);
    }
}
