using PaperDigest.Discord.Tests.Rest;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class InteractionCrowdTests : InteractionDeskTest
{
    /// <summary>How many the desk answers at once, and how many then stand in line before it.</summary>
    private const int AtOnce = 64;
    private const int LineLength = 16 * 1024;
    private const string Promise = """{"type":5}""";

    [Fact]
    public async Task Crowd_is_promised_its_answers_at_once()
    {
        var gate = HoldAnswers();
        for (var i = 0; i < 1500; i++)
        {
            await TakeAsync(Slash(i));
        }

        Rig.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.InRange(Rig.Discord.Requests.Count(asked => string.Equals(asked.Body, """{"type":5}""", StringComparison.Ordinal)), 400, 500);
        gate.SetResult();
    }

    [Fact]
    public async Task Under_load_answers_are_promised_and_none_is_lost()
    {
        var gate = HoldAnswers();
        for (var i = 0; i < 200; i++)
        {
            await TakeAsync(Slash(i));
        }

        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        gate.SetResult();
        var requests = new List<ScriptedDiscord.Asked>();
        while (requests.Count < 400)
        {
            requests.Add(await NextRequestAsync());
        }

        Assert.Equal(200, requests.Count(asked => string.Equals(asked.Body, """{"type":5}""", StringComparison.Ordinal)));
        Assert.Equal(200, requests.Count(asked => string.Equals(asked.Method, "PATCH", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Full_line_holds_the_next_one_back_promises_it_all_the_same_and_loses_nobody()
    {
        var gate = HoldAnswers();
        for (var i = 0; i < AtOnce + LineLength; i++)
        {
            await TakeAsync(Slash(i));
        }

        var last = TakeAsync(Slash(AtOnce + LineLength)).AsTask();
        Rig.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(last.IsCompleted);
        Assert.Contains(Rig.Discord.Requests, asked => asked is { Body: Promise } && asked.Path.Contains($"/s{AtOnce + LineLength}/", StringComparison.Ordinal));
        gate.SetResult();
        await last;
        var answered = 0;
        while (answered <= AtOnce + LineLength)
        {
            answered += await NextRequestAsync() is { Body: Promise } ? 0 : 1;
        }
    }

    /// <summary>Nobody is answered until the gate opens.</summary>
    private TaskCompletionSource HoldAnswers()
    {
        var gate = new TaskCompletionSource();
        AnswerAsync = async (_, token) =>
        {
            await gate.Task.WaitAsync(token);
            return Says;
        };
        return gate;
    }

    private static string Slash(int number) => Samples.SlashInteraction
        .Replace("\"id\":\"1\"", $"\"id\":\"{100 + number}\"", StringComparison.Ordinal)
        .Replace("aSecret", $"s{number}", StringComparison.Ordinal);
}
