using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using PaperDigest.Commands;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Tests.Commands;

namespace PaperDigest.Tests.Messages.Languages;

/// <summary>Every name, option, choice, button and sentence is there in every language, and in no other.</summary>
public sealed partial class LanguagesTests : IDisposable
{
    // They name Chinese words on purpose: how a Chinese reader may type a day, a time, a language.
    private static readonly string[] EnglishWithChinese = ["UnknownDay", "UnknownTime", "UnknownLanguage"];

    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Everything_Discord_shows_of_the_commands_is_there_in_Chinese()
    {
        var texts = _bench.Router.Definitions.SelectMany(TextsOf).ToList();

        Assert.All(texts, text => Assert.Matches(Ideograph(), text.For(Language.Chinese)));
        Assert.All(texts.Select(text => text.English).Except(["中文"], StringComparer.Ordinal), text => Assert.DoesNotMatch(Ideograph(), text));
    }

    [Fact]
    public void Every_sentence_is_Chinese_in_Chinese() =>
        Assert.All(SentencesOf(PhraseBook.For(Language.Chinese)), sentence => Assert.True(Ideograph().IsMatch(sentence.Text), $"{sentence.Name}: {sentence.Text}"));

    [Fact]
    public void Every_sentence_is_English_in_English() => Assert.All(
        SentencesOf(PhraseBook.For(Language.English)).Where(sentence => !EnglishWithChinese.Contains(sentence.Name, StringComparer.Ordinal)),
        sentence => Assert.True(sentence.Text.Length > 0 && !Ideograph().IsMatch(sentence.Text), $"{sentence.Name}: {sentence.Text}"));

    [Theory]
    [InlineData("eo", "eo")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("fr", "en")]
    public void Reader_is_spoken_to_in_her_own_language_or_the_nearest(string asked, string spoken)
    {
        Assert.True(Language.TryParse(asked, out var language));

        Assert.Equal(spoken, PhraseBook.Choose([.. PhraseBook.All, new ShoutedPhrases()], language).Language.Tag);
    }

    [Fact]
    public void Further_language_reaches_every_text_of_every_command()
    {
        var further = new ShoutedPhrases();
        ImmutableArray<ICommand> commands = [.. _bench.Commands];

        var texts = CommandCatalogue.Define(commands, [.. PhraseBook.All, further]).SelectMany(TextsOf).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Equal(further.FindCommandText(text.English), text.For(further.Language)));
    }

    private static IEnumerable<LocalizedText> TextsOf(CommandDefinition definition)
    {
        var options = definition.Subcommands.SelectMany(verb => verb.Options).Concat(definition.Options).ToList();
        var described = definition.Subcommands.SelectMany(verb => new[] { verb.Name, verb.Description })
            .Concat(options.SelectMany(option => new[] { option.Name, option.Description }))
            .Concat(options.SelectMany(option => option.Choices).Select(choice => choice.Name).Where(name => name.English is not "English"))
            .Append(definition.Name);
        return definition.Kind is CommandKind.Message ? described : described.Append(definition.Description);
    }

    // Every property, and every method given something of the right kind that has no letters of its own.
    private static IEnumerable<(string Name, string Text)> SentencesOf(Phrases phrases) =>
        from subject in typeof(Phrases).GetProperties()
        where subject.PropertyType != typeof(Language)
        let words = subject.GetValue(phrases)
        from method in subject.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where method.ReturnType == typeof(string) && method.IsAbstract && !IsName(method)
        select (method.Name.Replace("get_", "", StringComparison.Ordinal), (string?)method.Invoke(words, [.. method.GetParameters().Select(Some)]) ?? "");

    // Names of things we do not name: other languages, rights, listed items.
    private static bool IsName(MethodInfo method) => method.Name is "NameOf" or "Listed" or "get_OwnName";

    private static object? Some(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "1",
        var type when type == typeof(IsoWeek) => PaperFixture.Newest,
        var type when type == typeof(Language) => Language.TryParse("fr", out var language) ? language : default,
        var type when type == typeof(NodaTime.IsoDayOfWeek) => NodaTime.IsoDayOfWeek.Monday,
        var type when type == typeof(Receipt) => new Receipt(Planned: 5, Sent: 1, Refused: 1, Awaiting: 1, Skipped: 1, Open: 1),
        var type when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
        var type when type.IsValueType => Activator.CreateInstance(type),
        var type when type == typeof(IReadOnlyList<string>) => new[] { "1" },
        _ => null,
    };

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ideograph();
}
