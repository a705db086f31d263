using PaperDigest.Commands;
using PaperDigest.Discord.Tests.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;
using DomainInteraction = PaperDigest.Commands.Interaction;
using DomainMessage = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class InteractionDeskTests : InteractionDeskTest
{
    private static readonly Reply Whispers = new Reply.Says(new DomainMessage { Text = "psst" }, IsPrivate: true);
    private static readonly Reply Opens = new Reply.Opens(
        new Form(new ControlId("v1:f"), "Refine", [new FormField.Text { Key = "w", Label = "Words", IsRequired = true }]), new DomainMessage { Text = "Press once more." });

    private static readonly Reply Turns = new Reply.Turns(new DomainMessage { Text = "page 2" });

    [Fact]
    public async Task Quick_answer_is_the_first_and_only_one()
    {
        await TakeAsync(Samples.SlashInteraction);

        var asked = await NextRequestAsync();

        Assert.Equal("/api/v10/interactions/1/aSecret/callback", asked.Path);
        Assert.Equal("""{"type":4,"data":{"content":"hi","allowed_mentions":{"parse":[]}}}""", asked.Body);
    }

    [Fact]
    public async Task Private_answer_is_for_the_reader_alone()
    {
        AnswerAsync = (_, _) => Task.FromResult(Whispers);

        await TakeAsync(Samples.SlashInteraction);

        Assert.Equal("""{"type":4,"data":{"content":"psst","allowed_mentions":{"parse":[]},"flags":64}}""", (await NextRequestAsync()).Body);
    }

    [Theory]
    [InlineData(false, """{"type":5}""")]
    [InlineData(true, """{"type":5,"data":{"flags":64}}""")]
    public async Task Slow_answer_is_promised_after_two_seconds_and_then_put_in_place(bool isPrivate, string promise)
    {
        var answer = Delay();
        IsPrivate = isPrivate;
        await TakeAsync(Samples.SlashInteraction);

        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(promise, (await NextRequestAsync()).Body);
        answer.SetResult(isPrivate ? Whispers : Says);
        var edit = await NextRequestAsync();

        Assert.Equal(("PATCH", "/api/v10/webhooks/2/aSecret/messages/@original"), (edit.Method, edit.Path));
    }

    [Fact]
    public async Task Answer_on_its_way_is_not_overtaken_by_a_promise()
    {
        var answer = Delay();
        Rig.Discord.Otherwise = _ =>
        {
            Rig.Clock.Advance(TimeSpan.FromSeconds(1.5));
            return ScriptedDiscord.Write(204);
        };
        await TakeAsync(Samples.SlashInteraction);
        Rig.Clock.Advance(TimeSpan.FromSeconds(1));

        answer.SetResult(Says);
        await NextRequestAsync();
        await TakeAsync(Samples.Menu.Replace("\"id\":\"1\"", "\"id\":\"14\"", StringComparison.Ordinal));

        Assert.Contains("/interactions/14/", (await NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_answer_to_a_public_promise_does_not_show_in_public()
    {
        var answer = Delay();
        await TakeAsync(Samples.SlashInteraction);
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await NextRequestAsync();

        answer.SetResult(Whispers);

        Assert.Equal("DELETE", (await NextRequestAsync()).Method);
        var followUp = await NextRequestAsync();
        Assert.Equal(("POST", "/api/v10/webhooks/2/aSecret"), (followUp.Method, followUp.Path));
        Assert.Contains("\"flags\":64", followUp.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_message_turns()
    {
        AnswerAsync = (_, _) => Task.FromResult(Turns);

        await TakeAsync(Samples.Button);

        Assert.Equal(
            """{"type":7,"data":{"content":"page 2","embeds":[],"components":[],"allowed_mentions":{"parse":[]},"attachments":[]}}""",
            (await NextRequestAsync()).Body);
    }

    [Fact]
    public async Task Slow_press_is_promised_without_a_trace_and_may_turn_the_message()
    {
        var answer = Delay();
        await TakeAsync(Samples.Button);
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("""{"type":6}""", (await NextRequestAsync()).Body);

        answer.SetResult(Turns);

        Assert.Equal("PATCH", (await NextRequestAsync()).Method);
    }

    [Fact]
    public async Task Slow_press_may_also_end_in_a_message_of_its_own()
    {
        var answer = Delay();
        await TakeAsync(Samples.Button);
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await NextRequestAsync();

        answer.SetResult(Whispers);

        Assert.Equal("/api/v10/webhooks/2/aSecret", (await NextRequestAsync()).Path);
    }

    [Fact]
    public async Task Form_opens()
    {
        AnswerAsync = (_, _) => Task.FromResult(Opens);

        await TakeAsync(Samples.Button);

        Assert.Equal(
            """{"type":9,"data":{"custom_id":"v1:f","title":"Refine","components":[{"type":18,"label":"Words","component":{"type":4,"custom_id":"w","style":1,"max_length":4000,"required":true}}]}}""",
            (await NextRequestAsync()).Body);
    }

    [Fact]
    public async Task Form_that_came_after_the_promise_says_so_instead()
    {
        var answer = Delay();
        await TakeAsync(Samples.SlashInteraction);
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await NextRequestAsync();

        answer.SetResult(Opens);

        Assert.Equal("DELETE", (await NextRequestAsync()).Method);
        Assert.Contains("once more", (await NextRequestAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_opened_from_a_message_may_turn_it()
    {
        AnswerAsync = (_, _) => Task.FromResult(Turns);

        await TakeAsync(Samples.Submitted);

        Assert.StartsWith("""{"type":7,""", (await NextRequestAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promise_that_came_too_late_is_not_followed_by_a_second_answer()
    {
        Rig.Discord.Answer(404, """{"code":10062,"message":"Unknown interaction"}""");
        var answer = Delay();
        await TakeAsync(Samples.SlashInteraction);
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await NextRequestAsync();

        answer.SetResult(Says);
        await TakeAsync(Samples.SlashInteraction.Replace("\"id\":\"1\"", "\"id\":\"10\"", StringComparison.Ordinal));

        Assert.Contains("/interactions/10/", (await NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_interaction_is_answered_once()
    {
        await TakeAsync(Samples.SlashInteraction);
        await NextRequestAsync();
        await TakeAsync(Samples.SlashInteraction);

        await TakeAsync(Samples.Menu.Replace("\"id\":\"1\"", "\"id\":\"11\"", StringComparison.Ordinal));

        Assert.Contains("/interactions/11/", (await NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stale_interaction_is_left_alone()
    {
        var old = Snowflake.At(Rig.Clock.GetUtcNow()).ToString();
        Rig.Clock.Advance(TimeSpan.FromMinutes(1));
        var fresh = Snowflake.At(Rig.Clock.GetUtcNow()).ToString();
        await TakeAsync(Samples.SlashInteraction.Replace("\"id\":\"1\"", $"\"id\":\"{fresh}\"", StringComparison.Ordinal));
        await NextRequestAsync();

        await TakeAsync(Samples.SlashInteraction.Replace("\"id\":\"1\"", $"\"id\":\"{old}\"", StringComparison.Ordinal));
        await TakeAsync(Samples.Menu.Replace("\"id\":\"1\"", $"\"id\":\"{ulong.Parse(fresh, null) + 1}\"", StringComparison.Ordinal));

        Assert.DoesNotContain(old, (await NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newer_letters_make_older_ones_pointless()
    {
        var first = new TaskCompletionSource();
        AnswerAsync = async (asked, token) =>
        {
            if (first.TrySetResult())
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, Rig.Clock, token);
            }

            return new Reply.Suggests([new Suggestion("Diffusion", "d")]);
        };
        await TakeAsync(Samples.Autocomplete);
        await first.Task;

        await TakeAsync(Samples.Autocomplete.Replace("\"id\":\"1\"", "\"id\":\"12\"", StringComparison.Ordinal));
        var asked = await NextRequestAsync();

        Assert.Contains("/interactions/12/", asked.Path, StringComparison.Ordinal);
        Assert.Equal("""{"type":8,"data":{"choices":[{"name":"Diffusion","value":"d"}]}}""", asked.Body);
    }

    [Fact]
    public async Task Suggestions_that_come_too_late_are_thrown_away()
    {
        var begun = new TaskCompletionSource<CancellationToken>();
        AnswerAsync = async (_, token) =>
        {
            begun.TrySetResult(token);
            await Task.Delay(Timeout.InfiniteTimeSpan, Rig.Clock, token);
            return Says;
        };
        await TakeAsync(Samples.Autocomplete);
        var token = await begun.Task;

        Rig.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.True(token.IsCancellationRequested);
        Assert.Empty(Rig.Discord.Requests);
    }

    [Fact]
    public async Task Answer_that_outlives_its_token_is_given_up()
    {
        var begun = new TaskCompletionSource<CancellationToken>();
        AnswerAsync = async (_, token) =>
        {
            begun.TrySetResult(token);
            await Task.Delay(Timeout.InfiniteTimeSpan, Rig.Clock, token);
            return Says;
        };
        await TakeAsync(Samples.SlashInteraction);
        var token = await begun.Task;
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await NextRequestAsync();
        Assert.False(token.IsCancellationRequested);

        Rig.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.True(token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task First_answer_nobody_confirmed_is_said_again_and_being_one_too_many_means_it_was_heard(int status)
    {
        _ = status == 0 ? Rig.Discord.Fail(new HttpRequestException("Broken by the test.")) : Rig.Discord.Answer(status);
        Rig.Discord.Answer(400, """{"code":40060,"message":"Interaction has already been acknowledged."}""");
        await TakeAsync(Samples.SlashInteraction);

        var first = await NextRequestAsync();
        var second = await Rig.Clock.SkipWaitsAsync(NextRequestAsync());

        Assert.Equal(first.Body, second.Body);
        Assert.DoesNotContain(Rig.Log.Lines, line => line.Contains("could not be answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_outlives_the_connection_the_question_came_over()
    {
        using var connection = new CancellationTokenSource();
        var answer = Delay();
        await TakeAsync(Samples.SlashInteraction, connection.Token);

        await connection.CancelAsync();
        answer.SetResult(Says);

        Assert.StartsWith("""{"type":4,""", (await NextRequestAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answered_by_somebody_else_is_left_to_them()
    {
        Rig.Discord.Answer(400, """{"code":40060,"message":"Interaction has already been acknowledged."}""");
        var answer = Delay();
        await TakeAsync(Samples.SlashInteraction);
        Rig.Clock.Advance(TimeSpan.FromSeconds(2));
        await NextRequestAsync();

        answer.SetResult(Says);
        await TakeAsync(Samples.Menu.Replace("\"id\":\"1\"", "\"id\":\"15\"", StringComparison.Ordinal));

        Assert.Contains("/interactions/15/", (await NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_answer_does_notStop_the_others()
    {
        AnswerAsync = (asked, _) => asked is DomainInteraction.Ran ? throw new InvalidOperationException("Broken on purpose.") : Task.FromResult(Says);
        await TakeAsync(Samples.SlashInteraction);

        await TakeAsync(Samples.Menu.Replace("\"id\":\"1\"", "\"id\":\"13\"", StringComparison.Ordinal));

        Assert.Contains("/interactions/13/", (await NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    private TaskCompletionSource<Reply> Delay()
    {
        var answer = new TaskCompletionSource<Reply>();
        AnswerAsync = (asked, _) => asked is DomainInteraction.Ran or DomainInteraction.Pressed ? answer.Task : Task.FromResult(Says);
        return answer;
    }
}
