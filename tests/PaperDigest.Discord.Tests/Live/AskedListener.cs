using System.Collections.Concurrent;
using PaperDigest.Commands;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Tests.Live;

/// <summary>Answers everything it is asked, the way the question says, and remembers.</summary>
internal sealed class AskedListener(TimeProvider time)
{
    public const string Command = "ask";
    public const string How = "how";

    /// <summary>Slower than Discord waits without a promise.</summary>
    public const string Slowly = "slowly";
    public const string Privately = "privately";
    public const string WithButton = "button";
    public const string WithForm = "form";

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2.5);

    /// <summary>When it was asked what: the text asked with, or the id of what was pressed or sent off.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Heard { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<PlaceNotice> Notices { get; } = new();

    /// <summary>The servers it cares for.</summary>
    public IReadOnlyList<GuildId> Guilds { get; set; } = [];

    /// <summary>Answers under way.</summary>
    public int Busy => _busy;

    private int _busy;

    public DiscordListener ToListener() => new(
        [
            new CommandDefinition
            {
                Name = new LocalizedText(Command, "问"),
                Description = new LocalizedText("Ask", "问"),
                Options = [new OptionDefinition { Name = new LocalizedText(How, "怎么"), Description = new LocalizedText("How", "怎么"), HasSuggestions = true }],
            },
        ],
        AnswerAsync,
        asked => WayOf(asked) is Privately,
        (notice, _) =>
        {
            Notices.Enqueue(notice);
            return Task.CompletedTask;
        })
    {
        ListGuildsAsync = _ => Task.FromResult<System.Collections.Immutable.ImmutableArray<GuildId>>([.. Guilds]),
    };

    private static string TextOf(Interaction asked) => asked switch
    {
        Interaction.Ran ran when ran.Options.GetValueOrDefault(How) is OptionValue.Text text => text.Value,
        Interaction.Typing typing => typing.Typed,
        Interaction.Pressed pressed => pressed.Control.Value,
        Interaction.Submitted submitted => submitted.Form.Value,
        _ => "",
    };

    /// <summary>The first word says how to answer; others tell one question from another.</summary>
    private static string WayOf(Interaction asked) => TextOf(asked).Split(' ')[0];

    private async Task<Reply> AnswerAsync(Interaction asked, CancellationToken cancellationToken)
    {
        Heard[TextOf(asked)] = time.GetUtcNow();
        Interlocked.Increment(ref _busy);
        try
        {
            return await ReplyAsync(asked, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    private async Task<Reply> ReplyAsync(Interaction asked, CancellationToken cancellationToken)
    {
        var (text, way) = (TextOf(asked), WayOf(asked));
        switch (asked)
        {
            case Interaction.Typing typing:
                return new Reply.Suggests([new Suggestion($"{typing.Typed}!", typing.Typed.Length == 0 ? "!" : typing.Typed)]);
            case Interaction.Submitted submitted:
                return new Reply.Says(new Message { Text = $"filled in: {string.Join(' ', submitted.Filled.Values)}" }, IsPrivate: true);
            case Interaction.Pressed:
                return new Reply.Turns(new Message { Text = "turned" });
        }

        if (way is Slowly)
        {
            await Task.Delay(Slow, time, cancellationToken);
        }

        return way switch
        {
            WithForm => new Reply.Opens(
                new Form(new ControlId(text), "A form", [new FormField.Text { Key = "words", Label = "Words" }, new FormField.Choice([new MenuItem("a", "A")]) { Key = "which", Label = "Which" }]),
                new Message { Text = "too late" }),
            WithButton => new Reply.Says(
                new Message { Text = "press", Controls = [new ControlRow.Buttons([new Button.Acts(new ControlId(text)) { Label = "Press" }])] }, IsPrivate: false),
            _ => new Reply.Says(new Message { Text = $"asked {text}" }, IsPrivate: way is Privately),
        };
    }
}
