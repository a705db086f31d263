using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

public sealed partial class HelpCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("en", "`/paper`", "`/feed add`", "`/help`")]
    [InlineData("zh-CN", "`/论文`", "`/频道订阅 添加`", "`/帮助`")]
    public async Task Help_names_every_command_in_the_readers_language(string tag, params string[] names)
    {
        Assert.True(Language.TryParse(tag, out var language));
        _bench.Speak(language);

        var message = await _bench.AskAsync("help");

        Assert.All(names, name => Assert.Contains(name, message.Cards[0].Description, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "</paper:7>", "</feed add:8>")]
    [InlineData("zh-CN", "</论文:7>", "</feed add:8>")]
    public async Task Commands_can_be_pressed_once_their_ids_are_known(string tag, params string[] mentions)
    {
        Assert.True(Language.TryParse(tag, out var language));
        _bench.Speak(language);
        _bench.Mentions.Learn(ImmutableDictionary<string, CommandId>.Empty.Add("paper", new CommandId(7)).Add("feed", new CommandId(8)));

        var message = await _bench.AskAsync("help");

        Assert.All(mentions, mention => Assert.Contains(mention, message.Cards[0].Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_of_admins_are_shown_to_admins_only()
    {
        _bench.Reader = _bench.Reader with { Permissions = Permissions.SendMessages };

        var message = await _bench.AskAsync("help");

        Assert.DoesNotContain("/feed", message.Cards[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Help_fits_one_screen(string tag)
    {
        Assert.True(Language.TryParse(tag, out var language));
        _bench.Speak(language);

        var message = await _bench.AskAsync("help");

        // About as many lines as a phone shows at once.
        Assert.InRange(message.Cards[0].Description.Split('\n').Length, 10, 26);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_command_our_sentences_name_is_there(string tag)
    {
        Assert.True(Language.TryParse(tag, out var language));
        var phrases = PhraseBook.For(language);

        // Posts are read by people of every language: they name commands as everybody can type them.
        var named = Subjects(phrases).SelectMany(subject => Mentions(subject).Select(command => (Command: command, Language: subject is PostPhrases ? Language.English : language))).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, mention => Assert.Contains(mention.Command, NamesIn(mention.Language), StringComparer.Ordinal));
    }

    private IEnumerable<string> NamesIn(Language language) => _bench.Router.Definitions
        .SelectMany(definition => definition.Subcommands.Select(verb => $"/{definition.Name.For(language)} {verb.Name.For(language)}").Append($"/{definition.Name.For(language)}"));

    private static IEnumerable<string> Mentions(object subject) =>
        Sentences(subject).SelectMany(sentence => Mention().Matches(sentence)).Select(match => match.Groups["command"].Value);

    private static IEnumerable<object> Subjects(Phrases phrases) =>
        typeof(Phrases).GetProperties().Select(property => property.GetValue(phrases)).OfType<object>();

    // Every property, and every method given something of the right kind.
    private static IEnumerable<string> Sentences(object subject) => subject.GetType().GetMethods()
        .Where(method => method.ReturnType == typeof(string) && method.DeclaringType == subject.GetType())
        .Select(method => (string?)method.Invoke(subject, [.. method.GetParameters().Select(parameter => Some(parameter.ParameterType))]) ?? "");

    private static object? Some(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(IsoWeek) => PaperFixture.Newest,
        _ when type == typeof(Language) => Language.English,
        _ when type == typeof(NodaTime.IsoDayOfWeek) => NodaTime.IsoDayOfWeek.Monday,
        _ when type == typeof(Receipt) => new Receipt(Planned: 5, Sent: 1, Refused: 1, Awaiting: 1, Skipped: 1, Open: 1),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => new[] { "x" },
    };

    [GeneratedRegex(@"`(?<command>/[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
