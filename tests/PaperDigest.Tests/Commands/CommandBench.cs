using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Commands;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Commands;

/// <summary>The whole of commands and delivery, wired as in the program, over ports in memory.</summary>
internal sealed class CommandBench : IDisposable
{
    public const Permissions Enough = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory;

    public static readonly GuildId Guild = new(300);
    public static readonly ChannelId Papers = new(310);
    public static readonly UserId Ada = new(200);

    private readonly ServiceProvider _services;

    public CommandBench()
    {
        Shelf.Replace(PaperFixture.Catalogue);
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new Random(1))
            .AddSingleton(Shelf)
            .AddSingleton<ISubscriptions>(Subscriptions)
            .AddSingleton<IReadingLists>(ReadingLists)
            .AddSingleton<IPersonalRecords>(new FakePersonalRecords(ReadingLists, Subscriptions))
            .AddSingleton<ILedger>(Ledger)
            .AddSingleton<INotices>(Notices)
            .AddSingleton<IReceipts>(new LedgerReceipts(() => Ledger.Rows))
            .AddSingleton<IDiscordConnection>(Discord)
            .AddDelivery()
            .AddCommands()
            .BuildServiceProvider(validateScopes: true);
        Router = _services.GetRequiredService<CommandRouter>();
    }

    /// <summary>Wednesday 22 May 2024, 10:00 UTC.</summary>
    public HandSetClock Clock { get; } = new(new DateTimeOffset(2024, 5, 22, 10, 0, 0, TimeSpan.Zero));

    public DigestShelf Shelf { get; } = new();

    public FakeSubscriptions Subscriptions { get; } = new();

    public FakeReadingLists ReadingLists { get; } = new();

    public FakeLedger Ledger { get; } = new();

    public MemoryNotices Notices { get; } = new();

    public FakeDiscord Discord { get; } = new();

    public LogLines Log { get; } = new();

    public CommandRouter Router { get; }

    public CommandMentions Mentions => _services.GetRequiredService<CommandMentions>();

    public IEnumerable<ICommand> Commands => _services.GetServices<ICommand>();

    public IEnumerable<IControl> Controls => _services.GetServices<IControl>();

    /// <summary>Who acts: Ada, in English, who manages the server.</summary>
    public Reader Reader { get; set; } = new()
    {
        User = Ada,
        Language = Language.English,
        Channel = Papers,
        Guild = Guild,
        GuildLanguage = Language.English,
        Permissions = Permissions.ManageGuild | Permissions.SendMessages,
        IsBotMember = true,
    };

    public void Dispose()
    {
        _services.Dispose();
        Log.Dispose();
    }

    public void Speak(Language language) => Reader = Reader with { Language = language };

    public async Task<Reply> RunAsync(string command, params (string Option, object Value)[] options) => Checked(await Router.AnswerAsync(
        new Interaction.Ran(command, Filled(options)) { Reader = Reader }, TestContext.Current.CancellationToken));

    /// <summary>Runs a command whose answer is a message.</summary>
    public async Task<Message> AskAsync(string command, params (string Option, object Value)[] options) => Said(await RunAsync(command, options));

    public async Task<ImmutableArray<Suggestion>> TypeAsync(string command, string option, string typed) => Assert.IsType<Reply.Suggests>(Checked(await Router.AnswerAsync(
        new Interaction.Typing(command, ImmutableDictionary<string, OptionValue>.Empty, option, typed) { Reader = Reader }, TestContext.Current.CancellationToken))).Suggestions;

    public async Task<Reply> PressAsync(ControlState state, params string[] chosen) => await PressAsync(state.ToControlId(), isPrivate: true, chosen);

    public async Task<Reply> PressAsync(ControlId control, bool isPrivate, params string[] chosen) => Checked(await Router.AnswerAsync(
        new Interaction.Pressed(control, [.. chosen]) { Reader = Reader, IsOnPrivateMessage = isPrivate, Message = new MessageId(1) }, TestContext.Current.CancellationToken));

    /// <summary>Sends a form off from a private message.</summary>
    public async Task<Reply> SubmitAsync(ControlId form, params (string Key, string Value)[] filled) => Checked(await Router.AnswerAsync(
        new Interaction.Submitted(form, filled.ToImmutableDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)) { Reader = Reader, IsOnPrivateMessage = true },
        TestContext.Current.CancellationToken));

    public async Task<Message> PickAsync(string content) => Said(Checked(await Router.AnswerAsync(
        new Interaction.PickedMessage("Find papers", content) { Reader = Reader }, TestContext.Current.CancellationToken)));

    /// <summary>The message of an answer.</summary>
    public static Message Said(Reply reply) => reply switch
    {
        Reply.Says says => says.Message,
        Reply.Turns turns => turns.Message,
        Reply.Opens opens => opens.IfTooLate,
        _ => throw new InvalidOperationException("Suggestions are no message."),
    };

    /// <summary>All a message shows, in one text.</summary>
    public static string TextOf(Message message) => string.Join('\n', [message.Text, .. message.Cards.Select(card => $"{card.Author}\n{card.Title}\n{card.Description}\n{card.Footer}")]);

    private static ImmutableDictionary<string, OptionValue> Filled((string Option, object Value)[] options) => options.ToImmutableDictionary(
        option => option.Option,
        option => option.Value switch
        {
            OptionValue value => value,
            bool flag => new OptionValue.Flag(flag),
            var text => (OptionValue)new OptionValue.Text((string)text),
        },
        StringComparer.Ordinal);

    // Whatever a test is about, every answer must be one that Discord takes.
    private static Reply Checked(Reply reply)
    {
        if (reply is Reply.Suggests suggests)
        {
            Assert.True(suggests.Suggestions.Length <= 25);
            Assert.All(suggests.Suggestions, suggestion => Assert.True(suggestion.Name.Length is > 0 and <= 100 && suggestion.Value.Length is > 0 and <= 100));
            return reply;
        }

        if (reply is Reply.Opens opens)
        {
            Assert.Empty(FormCheck.Violations(opens.Form));
        }

        var message = Said(reply);
        Assert.Empty(MessageCheck.Violations(message));
        Assert.False(string.IsNullOrWhiteSpace(TextOf(message)), "An answer says something.");
        Assert.Null(message.Ping);
        return reply;
    }
}
