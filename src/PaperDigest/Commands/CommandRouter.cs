using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Commands;

/// <summary>Hands each interaction to the command or control it is meant for, and always has an answer.</summary>
/// <remarks>Thread-safe. Reads the catalogue once per interaction, so that no answer mixes two.</remarks>
public sealed partial class CommandRouter
{
    private readonly DigestShelf _shelf;
    private readonly ErrorReferences _references;
    private readonly ILogger<CommandRouter> _logger;
    private readonly FrozenDictionary<string, ICommand> _commands;
    private readonly FrozenDictionary<Type, IControl> _controls;

    /// <exception cref="ArgumentException">Two commands of one name, or two controls for one state: our own bug, seen at start-up.</exception>
    internal CommandRouter(IReadOnlyCollection<ICommand> commands, IReadOnlyCollection<IControl> controls, DigestShelf shelf, ErrorReferences references, ILogger<CommandRouter> logger)
    {
        _shelf = shelf;
        _references = references;
        _logger = logger;
        _commands = commands.ToDictionary(CommandCatalogue.FullName, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _controls = controls.SelectMany(control => control.States, (control, state) => (control, state)).ToDictionary(pair => pair.state, pair => pair.control).ToFrozenDictionary();
        Definitions = CommandCatalogue.Define(commands);
    }

    /// <summary>What Discord is told: every command with its verbs.</summary>
    public ImmutableArray<CommandDefinition> Definitions { get; }

    /// <summary>Answers an interaction; throws only when cancelled.</summary>
    public async Task<Reply> AnswerAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            return await RouteAsync(interaction, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The edge of the unit of work: whatever broke, the reader gets an answer and the log the cause.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var reference = _references.Next();
            LogFailed(exception, reference, NameOf(interaction));
            return interaction is Interaction.Typing ? new Reply.Suggests([]) : Replies.Private(Words(interaction).Trouble.Failed(reference));
        }
    }

    /// <summary>Whether the answer to come is for the reader alone, as far as the interaction tells: what is public may still be refused in private.</summary>
    public bool IsAnswerPrivate(Interaction interaction) => interaction switch
    {
        Interaction.Ran ran => _commands.GetValueOrDefault(ran.Command)?.IsPrivate(ToRequest(ran) with { Options = ran.Options }) ?? true,
        _ when FindControl(interaction) is var (control, state) => control.IsPrivate(state),
        _ => true,
    };

    private async Task<Reply> RouteAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var request = ToRequest(interaction);
        switch (interaction)
        {
            case Interaction.Ran ran when _commands.GetValueOrDefault(ran.Command) is { } command:
                return await command.AnswerAsync(request with { Options = ran.Options }, cancellationToken);
            case Interaction.PickedMessage picked when _commands.GetValueOrDefault(picked.Command) is { } command:
                return await command.AnswerAsync(request with { Content = picked.Content }, cancellationToken);
            case Interaction.Typing typing when _commands.GetValueOrDefault(typing.Command) is { } command:
                var suggestions = await command.SuggestAsync(request with { Options = typing.Options }, typing.Focused, typing.Typed, cancellationToken);
                return Suggestions.Fit(suggestions);
            case Interaction.Typing:
                return new Reply.Suggests([]);
            case Interaction.Pressed pressed when FindControl(pressed) is var (control, state):
                return await control.PressAsync(new Press(request, state, pressed.Chosen, pressed.IsOnPrivateMessage), cancellationToken);
            case Interaction.Submitted submitted when FindControl(submitted) is var (control, state):
                return await control.PressAsync(new Press(request, state, [], submitted.IsOnPrivateMessage) { Filled = submitted.Filled }, cancellationToken);
            case Interaction.Pressed or Interaction.Submitted:
                return Replies.Private(Words(interaction).Trouble.OldControl);
            default:
                return Replies.Private(Words(interaction).Trouble.UnknownCommand);
        }
    }

    /// <summary>Who answers a control or a form, and what it carried; null if it is none of ours, or an old one.</summary>
    private (IControl Control, ControlState State)? FindControl(Interaction interaction) =>
        FindId(interaction) is { } id && ControlState.TryParse(id, out var state) && _controls.GetValueOrDefault(state.GetType()) is { } control
            ? (control, state)
            : null;

    private static ControlId? FindId(Interaction interaction) => interaction switch
    {
        Interaction.Pressed pressed => pressed.Control,
        Interaction.Submitted submitted => submitted.Form,
        _ => null,
    };

    private Request ToRequest(Interaction interaction) => new() { Reader = interaction.Reader, Catalogue = _shelf.Current };

    private static Phrases Words(Interaction interaction) => PhraseBook.For(interaction.Reader.Language);

    // Names only: what readers type stays out of the log.
    private static string NameOf(Interaction interaction) => interaction switch
    {
        Interaction.Ran ran => ran.Command,
        Interaction.PickedMessage picked => picked.Command,
        Interaction.Typing typing => $"{typing.Command} ({typing.Focused})",
        _ when FindId(interaction) is { } id && ControlState.TryParse(id, out var state) => state.GetType().Name,
        _ => "an old control",
    };

    [LoggerMessage(LogLevel.Error, "Answering {Name} failed; the reader was given the reference {Reference}")]
    private partial void LogFailed(Exception exception, string reference, string name);
}
