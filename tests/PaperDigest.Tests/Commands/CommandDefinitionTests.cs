using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperDigest.Commands;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Commands;

/// <summary>Discord's rules for commands: https://discord.com/developers/docs/interactions/application-commands.</summary>
public sealed partial class CommandDefinitionTests : IDisposable
{
    private const int LongestInAll = 8000;
    private static readonly ImmutableArray<Language> Languages = [Language.English, Language.Chinese];
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Every_command_of_the_first_journey_is_there()
    {
        var names = _bench.Router.Definitions.SelectMany(FullNames);

        Assert.Equal(
            [
                "paper", "search", "digest", "categories", "saved", "Find papers", "subscribe", "subscriptions", "unsubscribe", "forget-me",
                "feed add", "feed list", "feed preview", "feed post", "feed edit", "feed pause", "feed resume", "feed remove", "status", "help",
            ],
            names,
            StringComparer.Ordinal);
    }

    [Fact]
    public void Every_name_obeys_Discord_in_every_language()
    {
        foreach (var name in _bench.Router.Definitions.SelectMany(SlashNames).SelectMany(InEveryLanguage))
        {
            Assert.Matches(Name(), name);
            Assert.Equal(name.ToLowerInvariant(), name);
        }
    }

    [Fact]
    public void Every_description_obeys_Discord_in_every_language()
    {
        foreach (var description in _bench.Router.Definitions.SelectMany(Descriptions).SelectMany(InEveryLanguage))
        {
            Assert.InRange(description.Length, 1, CommandLimits.DescriptionCharacters);
        }
    }

    [Fact]
    public void Every_text_is_there_in_Chinese()
    {
        var texts = _bench.Router.Definitions.SelectMany(definition => SlashNames(definition).Concat(Descriptions(definition)));

        Assert.All(texts, text => Assert.True(text.Translations.ContainsKey("zh-CN"), text.English));
    }

    [Fact]
    public void Names_on_one_level_differ_in_every_language()
    {
        var levels = _bench.Router.Definitions
            .SelectMany(definition => definition.Subcommands.Select(verb => verb.Options.Select(option => option.Name))
                .Append(definition.Options.Select(option => option.Name))
                .Append(definition.Subcommands.Select(verb => verb.Name)))
            .Append(_bench.Router.Definitions.Select(definition => definition.Name));

        foreach (var level in levels)
        {
            var names = level.ToList();
            Assert.All(Languages, language => Assert.Distinct(names.Select(name => name.For(language)), StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Options_are_in_order_few_enough_and_never_both_fixed_and_suggested()
    {
        foreach (var options in _bench.Router.Definitions.SelectMany(OptionLists))
        {
            Assert.InRange(options.Length, 0, 25);
            Assert.Equal(options.OrderByDescending(option => option.IsRequired), options);
            Assert.All(options, option => Assert.True(option.Choices.IsEmpty || !option.HasSuggestions));
            Assert.All(options.SelectMany(option => option.Choices), choice => Assert.InRange(choice.Value.Length, 1, CommandLimits.ChoiceCharacters));
            Assert.All(options, option => Assert.InRange(option.Choices.Length, 0, 25));
        }
    }

    [Fact]
    public void No_command_is_too_large_in_all()
    {
        foreach (var definition in _bench.Router.Definitions)
        {
            var texts = SlashNames(definition).Concat(Descriptions(definition)).Append(definition.Name)
                .Concat(OptionLists(definition).SelectMany(options => options).SelectMany(option => option.Choices).Select(choice => choice.Name))
                .Sum(text => InEveryLanguage(text).Max(each => each.Length));
            Assert.InRange(texts, 1, LongestInAll);
        }
    }

    private static IEnumerable<string> FullNames(CommandDefinition definition) => definition.Subcommands.IsEmpty
        ? [definition.Name.English]
        : definition.Subcommands.Select(verb => $"{definition.Name.English} {verb.Name.English}");

    private static IEnumerable<LocalizedText> SlashNames(CommandDefinition definition) =>
    [
        .. definition.Kind is CommandKind.Slash ? [definition.Name] : ImmutableArray<LocalizedText>.Empty,
        .. definition.Subcommands.Select(verb => verb.Name),
        .. OptionLists(definition).SelectMany(options => options).Select(option => option.Name),
    ];

    private static IEnumerable<LocalizedText> Descriptions(CommandDefinition definition) =>
    [
        .. definition.Kind is CommandKind.Slash ? [definition.Description] : ImmutableArray<LocalizedText>.Empty,
        .. definition.Subcommands.Select(verb => verb.Description),
        .. OptionLists(definition).SelectMany(options => options).Select(option => option.Description),
    ];

    private static IEnumerable<ImmutableArray<OptionDefinition>> OptionLists(CommandDefinition definition) =>
        definition.Subcommands.Select(verb => verb.Options).Append(definition.Options);

    private static IEnumerable<string> InEveryLanguage(LocalizedText text) => text.Translations.Values.Prepend(text.English);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
