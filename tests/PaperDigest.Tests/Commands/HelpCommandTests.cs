using System.Text.RegularExpressions;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;

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
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => new[] { "x" },
    };

    [GeneratedRegex(@"`(?<command>/[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
