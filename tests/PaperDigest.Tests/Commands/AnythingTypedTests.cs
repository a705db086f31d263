using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Tests.Commands;

/// <summary>Whatever stands in whichever option of whichever command: an answer within Discord's limits, and nothing in the error log.</summary>
public sealed class AnythingTypedTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public static TheoryData<string> Tags => ["en", "zh-CN", "de"];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_option_takes_any_text(string tag) => Try(tag, text => TryEverythingAsync(text).GetAwaiter().GetResult());

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_control_takes_any_id_and_any_choice(string tag) => Try(tag, text =>
    {
        var words = (string[])["open:en:1", "page:x:en:1", "lang:2405.12130:en", "share:x:en", "week:2024-W21:en::1", "filter:2024-W21:en", "find:en::::1:", "cat:x:en", "cats:en", "sub:", "sub:x", "subs", "unsub", "postnow:1", "unfeed:1", "settle:1:2024-W21:1:y", "cancel", "save:2405.12130:en:1", "save:x:en:9", "unsave:2405.12130:en:1", "takeoff:x", "saved:99", "thin:1", "export:bib", "export:ris", "export:csv", "forget", "refine:en::::1:mora", "refined"];
        foreach (var id in words.Select(word => $"v1:{word}").Append(text).Append($"v1:{text}"))
        {
            _bench.PressAsync(new ControlId(id), isPrivate: false, text).GetAwaiter().GetResult();
        }
    });

    private void Try(string tag, Action<string> act)
    {
        Assert.True(Language.TryParse(tag, out var language));
        _bench.Speak(language);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(Typed().ToArbitrary(), act));

        Assert.Empty(_bench.Log.Lines);
    }

    private async Task TryEverythingAsync(string text)
    {
        await _bench.PickAsync(text);
        foreach (var definition in _bench.Router.Definitions.Where(definition => definition.Kind is CommandKind.Slash))
        {
            var verbs = definition.Subcommands.IsEmpty
                ? [(definition.Name.English, definition.Options)]
                : definition.Subcommands.Select(verb => ($"{definition.Name.English} {verb.Name.English}", verb.Options));
            foreach (var (command, options) in verbs)
            {
                await TryAsync(command, [.. options.Where(option => option.Kind is OptionKind.Text)], text);
            }
        }
    }

    private async Task TryAsync(string command, OptionDefinition[] options, string text)
    {
        await _bench.RunAsync(command, [.. options.Select(option => (option.Name.English, (object)text))]);
        foreach (var option in options)
        {
            await _bench.RunAsync(command, (option.Name.English, text));
            await _bench.TypeAsync(command, option.Name.English, text);
        }
    }

    // Discord sends up to 6000 characters; what breaks parsers is rarely what keyboards are good at.
    private static Gen<string> Typed() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("", " ", "@everyone", "```", "****", "[x](y", "<#310>", "\uD83D", "\uFFFE", "24:00", "UTC+99:99", "9999-12-31", "0001-01-01", "0000-W00", "第九十九周", "十十", "+", "-", "∞", "''; --", "\u202Eabc", "99999999999999999999", new string('好', 6000), string.Concat(Enumerable.Repeat("a\u0301", 3000)), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 500)), new string('*', 6000), new string('`', 3000)),
        Gen.Elements("9", "mon", "周一", "latest", "mora", "llm-training", "1", "上海", "中文"));
}
