using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Commands;
using PaperDigest.Commands.Papers;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Tests.Commands;

public sealed class CommandRouterTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Two_commands_of_one_name_fail_at_once() =>
        Assert.Throws<ArgumentException>(() => Route([new CategoriesCommand(), new CategoriesCommand()], []));

    [Fact]
    public void Two_controls_for_one_state_fail_at_once() =>
        Assert.Throws<ArgumentException>(() => Route([], [new PaperControls(new PaperDesk(new FakeReadingLists(), new RecentCards())), new PaperControls(new PaperDesk(new FakeReadingLists(), new RecentCards()))]));

    [Fact]
    public async Task Throw_gives_the_reader_a_reference_that_the_log_has_too()
    {
        _bench.Subscriptions.Broken = new InvalidOperationException("the disk is on fire");

        var message = await _bench.AskAsync("subscriptions");

        var reference = message.Text.Split('`')[1];
        var (text, exception) = Assert.Single(_bench.Log.Lines);
        Assert.Contains(reference, text, StringComparison.Ordinal);
        Assert.Equal("the disk is on fire", exception?.Message);
        Assert.DoesNotContain("fire", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throw_while_typing_gives_no_suggestions()
    {
        _bench.Subscriptions.Broken = new InvalidOperationException("the disk is on fire");

        var suggestions = await _bench.TypeAsync("feed remove", "feed", "x");

        Assert.Empty(suggestions);
        Assert.Single(_bench.Log.Lines);
    }

    [Fact]
    public async Task Cancellation_is_no_failure()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        _bench.Subscriptions.Broken = new OperationCanceledException(stopping.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Router.AnswerAsync(
            new Interaction.Ran("subscriptions", ImmutableDictionary<string, OptionValue>.Empty) { Reader = _bench.Reader }, stopping.Token));
        Assert.Empty(_bench.Log.Lines);
    }

    [Fact]
    public async Task Cancellation_that_nobody_asked_for_is_a_failure()
    {
        _bench.Subscriptions.Broken = new OperationCanceledException();

        var message = await _bench.AskAsync("subscriptions");

        Assert.Contains("went wrong", message.Text, StringComparison.Ordinal);
        Assert.Single(_bench.Log.Lines);
    }

    [Theory]
    [InlineData("v0:page:1")]
    [InlineData("v1:nothing")]
    [InlineData("somebody else's")]
    [InlineData("")]
    public async Task Old_control_gets_a_friendly_private_answer(string control)
    {
        var reply = await _bench.PressAsync(new ControlId(control), isPrivate: false);

        var says = Assert.IsType<Reply.Says>(reply);
        Assert.True(says.IsPrivate);
        Assert.Contains("/help", says.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_reaches_the_control_whose_state_it_carries()
    {
        var control = new FormControl();
        var router = Route([], [control]);
        var form = new ControlState.SearchPage(Language.English, 1) { Words = "llm" }.ToControlId();
        var filled = ImmutableDictionary<string, string>.Empty.Add("words", "agents");

        await router.AnswerAsync(new Interaction.Submitted(form, filled) { Reader = _bench.Reader, IsOnPrivateMessage = true }, TestContext.Current.CancellationToken);

        var press = Assert.Single(control.Presses);
        Assert.Equal("agents", press.Filled["words"]);
        Assert.True(press.IsOnPrivateMessage);
    }

    [Fact]
    public async Task Old_form_gets_a_friendly_private_answer()
    {
        var reply = await _bench.SubmitAsync(new ControlId("v0:form"));

        Assert.Contains("/help", CommandBench.Said(reply).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_command_gets_a_friendly_private_answer_in_the_readers_language()
    {
        _bench.Speak(Language.Chinese);

        var reply = await _bench.RunAsync("feed explode");

        var says = Assert.IsType<Reply.Says>(reply);
        Assert.True(says.IsPrivate);
        Assert.Contains("/帮助", says.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_a_control_can_carry_is_answered()
    {
        var states = typeof(ControlState).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ControlState)));

        var answered = _bench.Controls.SelectMany(control => control.States);

        Assert.Equal(states.OrderBy(type => type.Name, StringComparer.Ordinal), answered.OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("paper", false)]
    [InlineData("digest", false)]
    [InlineData("search", true)]
    [InlineData("subscribe", true)]
    [InlineData("feed add", true)]
    [InlineData("no such thing", true)]
    public void Privacy_is_told_before_the_answer(string command, bool isPrivate)
    {
        var ran = new Interaction.Ran(command, ImmutableDictionary<string, OptionValue>.Empty) { Reader = _bench.Reader };

        Assert.Equal(isPrivate, _bench.Router.IsAnswerPrivate(ran));
        Assert.True(_bench.Router.IsAnswerPrivate(ran with { Options = ran.Options.Add("private", new OptionValue.Flag(Value: true)) }));
    }

    [Fact]
    public async Task Sharing_alone_is_public_and_only_for_those_who_may_write()
    {
        var share = new ControlState.PaperShare(ShortKey.Of(PaperFixture.Mora), Language.English);

        var shared = Assert.IsType<Reply.Says>(await _bench.PressAsync(share));
        _bench.Reader = _bench.Reader with { Permissions = PaperDigest.Ports.Permissions.ViewChannel };
        var refused = Assert.IsType<Reply.Says>(await _bench.PressAsync(share));

        Assert.False(shared.IsPrivate);
        Assert.True(refused.IsPrivate);
        Assert.Empty(refused.Message.Cards);
    }

    [Fact]
    public async Task Page_of_a_message_of_many_turns_for_its_reader_alone()
    {
        var page = new ControlState.PaperPage(ShortKey.Of(PaperFixture.Mora), Language.English, 2).ToControlId();

        var onPrivate = await _bench.PressAsync(page, isPrivate: true);
        var onPublic = await _bench.PressAsync(page, isPrivate: false);

        Assert.IsType<Reply.Turns>(onPrivate);
        Assert.True(Assert.IsType<Reply.Says>(onPublic).IsPrivate);
        Assert.Contains("Page 2 of", CommandBench.TextOf(CommandBench.Said(onPrivate)), StringComparison.Ordinal);
    }

    private CommandRouter Route(ICommand[] commands, IControl[] controls) =>
        new(commands, controls, _bench.Shelf, new ErrorReferences(new Random(1)), NullLogger<CommandRouter>.Instance);

    private sealed class FormControl : IControl
    {
        public List<Press> Presses { get; } = [];

        public ImmutableArray<Type> States { get; } = [typeof(ControlState.SearchPage)];

        public Task<Reply> PressAsync(Press press, CancellationToken cancellationToken)
        {
            Presses.Add(press);
            return Task.FromResult(Replies.Private("found"));
        }
    }
}
