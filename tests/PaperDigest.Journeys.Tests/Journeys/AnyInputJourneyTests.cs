using System.Text.Json;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Journeys.Tests.Journeys;

/// <summary>Any text in any option of any command, as Discord knows them: a useful answer, never an error, and nothing that Discord would refuse.</summary>
public sealed class AnyInputJourneyTests
{
    private const int Texts = 24;

    /// <summary>Of the form's shortest field.</summary>
    private const int MaxFieldCharacters = 40;

    // Discord's numbers: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type.
    private const int Subcommand = 1;
    private const int Text = 3;
    private const int Place = 7;

    [Theory]
    [InlineData("en-US", 1)]
    [InlineData("zh-CN", 2)]
    public async Task Any_text_in_any_option_is_answered(string locale, int seed)
    {
        await using var journey = await Journey.BeginAsync();
        await FeedJourneyTests.AddFeedAsync(journey, "en");
        journey.Ada.Speak(locale);
        var fields = FieldsOf(journey).ToList();

        foreach (var (field, text) in fields.SelectMany((field, index) => UglyText.Some(Texts, (100 * seed) + index).Select(text => (field, text))))
        {
            await AnswersAsync(journey, field, text);
        }

        Assert.True(fields.Count > 20, $"Only {fields.Count} options were tried.");
        Assert.DoesNotContain(journey.Discord.Log.All, request => request.Status is 400);
    }

    [Fact]
    public async Task Any_text_in_the_search_form_and_any_message_is_answered()
    {
        await using var journey = await Journey.BeginAsync();
        journey.Ada.Speak("en-US");
        var place = journey.Ada.In(journey.Papers);
        var results = await (await place.RunAsync("/search", [("query", "language model")], journey.Cancellation)).ReplyAsync(journey.Cancellation);

        foreach (var text in UglyText.Some(Texts, seed: 3).Select(text => text[..Math.Min(text.Length, MaxFieldCharacters)]))
        {
            var opened = await place.PressAsync(results, Journey.ControlsOf(results).Single(id => id.StartsWith("v1:refine:", StringComparison.Ordinal)), journey.Cancellation);
            var refined = await place.SubmitAsync(opened, [("query", text), ("from", text), ("to", text)], journey.Cancellation);
            var found = await place.RunOnMessageAsync("Find papers", place.Write(text), journey.Cancellation);
            results = refined.Outcome is ActOutcome.Updated ? await refined.ReplyAsync(journey.Cancellation) : results;
            AssertIsNoError(await refined.ReplyAsync(journey.Cancellation), $"refine {text}");
            AssertIsNoError(await found.ReplyAsync(journey.Cancellation), $"Find papers {text}");
        }

        Assert.DoesNotContain(journey.Discord.Log.All, request => request.Status is 400);
    }

    private static async Task AnswersAsync(Journey journey, Field field, string text)
    {
        var place = journey.Ada.In(journey.Papers);
        (string, object)[] options = [.. field.Others.Select(other => (other.Name, other.Kind == Place ? journey.Papers : (object)text)), (field.Name, text)];
        var act = await place.RunAsync(field.Command, options, journey.Cancellation);

        Assert.True(act.Outcome is ActOutcome.Replied or ActOutcome.Thinking, $"{field.Command} {field.Name}:{text} -> {act.Outcome}");
        AssertIsNoError(await act.ReplyAsync(journey.Cancellation), $"{field.Command} {field.Name}:{text}");
        if (field.IsCompleted)
        {
            Assert.IsType<ActOutcome.Choices>((await place.TypeAsync(field.Command, options, journey.Cancellation)).Outcome);
        }
    }

    private static void AssertIsNoError(Message message, string asked)
    {
        var answer = Journey.TextOf(message);
        Assert.False(answer.Contains("Something went wrong", StringComparison.Ordinal) || answer.Contains("我这边出错了", StringComparison.Ordinal), $"{asked} -> {answer}");
    }

    /// <summary>Every option that takes any text, with what else its command requires.</summary>
    private static IEnumerable<Field> FieldsOf(Journey journey) => journey.Discord.World.Commands.All
        .SelectMany(command => VerbsOf(command.Name, command.Definition))
        .SelectMany(verb => verb.Options.Where(IsAnyText).Select(option => new Field(
            verb.Name,
            NameOf(option),
            option.TryGetProperty("autocomplete", out var completed) && completed.GetBoolean(),
            [.. verb.Options.Where(other => IsRequired(other) && !string.Equals(NameOf(other), NameOf(option), StringComparison.Ordinal)).Select(other => (NameOf(other), KindOf(other)))])));

    private static IEnumerable<(string Name, List<JsonElement> Options)> VerbsOf(string name, JsonElement definition)
    {
        List<JsonElement> options = definition.TryGetProperty("options", out var listed) ? [.. listed.EnumerateArray()] : [];
        return options.Exists(option => KindOf(option) == Subcommand)
            ? options.SelectMany(verb => VerbsOf($"{name} {NameOf(verb)}", verb))
            : [(name, options)];
    }

    private static string NameOf(JsonElement option) => option.GetProperty("name").GetString()!; // Discord requires it

    private static int KindOf(JsonElement option) => option.GetProperty("type").GetInt32();

    private static bool IsRequired(JsonElement option) => option.TryGetProperty("required", out var required) && required.GetBoolean();

    private static bool IsAnyText(JsonElement option) => KindOf(option) == Text && !(option.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0);

    /// <summary>An option, and the others that must be filled in beside it.</summary>
    private sealed record Field(string Command, string Name, bool IsCompleted, IReadOnlyList<(string Name, int Kind)> Others);
}
