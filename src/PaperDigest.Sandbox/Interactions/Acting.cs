using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Carries a person's act to the bot and waits for what she sees.</summary>
internal sealed class Acting
{
    private readonly World _world;
    private readonly PayloadWriter _payloads;
    private readonly Offer _offer;
    private readonly ComponentActs _components;

    public Acting(World world)
    {
        _world = world;
        _payloads = new PayloadWriter(world);
        _offer = new Offer(world, _payloads);
        _components = new ComponentActs(world);
    }

    public Task<Act> RunAsync(Place place, string line, IReadOnlyDictionary<string, JsonElement> values, CancellationToken cancellationToken) =>
        CommandAsync(place, line, values, focused: null, cancellationToken);

    public Task<Act> TypeAsync(
        Place place, string line, IReadOnlyDictionary<string, JsonElement> values, string focused, CancellationToken cancellationToken) =>
        CommandAsync(place, line, values, focused, cancellationToken);

    public Task<Act> RunOnMessageAsync(Place place, string name, Message message, CancellationToken cancellationToken)
    {
        var command = _offer.CommandsIn(place.Channel).FirstOrDefault(candidate =>
            candidate.Kind == CommandKind.Message && string.Equals(candidate.Name, name, StringComparison.Ordinal));
        if (command is null || _offer.FindProblem(command, place.Person.User, place.Channel) is { })
        {
            return NotOffered(place, command is null ? $"There is no message command {name}." : $"{name} is not offered here.");
        }

        var resolved = new ResolvedParts(_world, place.Channel, place.Person.Id);
        resolved.AddMessage(message);
        var data = DataOf(command);
        data["target_id"] = message.Id.ToString();
        resolved.PutInto(data);
        return SendAsync(place, InteractionKind.Command, name, data, source: null, cancellationToken);
    }

    public Task<Act> PressAsync(Place place, Message message, string labelOrId, CancellationToken cancellationToken) =>
        _components.FindButton(message, labelOrId) is { } data
            ? SendAsync(place, InteractionKind.Component, NameOf(data), data, message, cancellationToken)
            : NotOffered(place, $"There is no button {labelOrId} to press.");

    public Task<Act> ChooseAsync(Place place, Message message, string customId, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        _components.FindMenu(message, customId, values, new ResolvedParts(_world, place.Channel, place.Person.Id)) is { } data
            ? SendAsync(place, InteractionKind.Component, NameOf(data), data, message, cancellationToken)
            : NotOffered(place, $"The menu {customId} does not take this choice.");

    public Task<Act> SubmitAsync(
        Place place, Interaction opener, IReadOnlyDictionary<string, IReadOnlyList<string>> values, CancellationToken cancellationToken)
    {
        if (opener.State is not InteractionState.ModalShown { Modal: var modal })
        {
            return NotOffered(place, "No form is open.");
        }

        var answers = new ModalAnswers(values, new ResolvedParts(_world, place.Channel, place.Person.Id));
        if (answers.FindProblem(modal, out var data) is { } problem)
        {
            return NotOffered(place, problem);
        }

        var source = opener.SourceMessageId is { } id ? _world.Messages.Find(id) : null;
        var submission = _payloads.Write(InteractionKind.ModalSubmit, NameOf(data), place.Person.User, place.Channel, data, source);
        return SendAsync(place, submission with { OpenedById = opener.Id }, cancellationToken);
    }

    private Task<Act> CommandAsync(
        Place place, string line, IReadOnlyDictionary<string, JsonElement> values, string? focused, CancellationToken cancellationToken)
    {
        if (CommandPath.Find(_offer.CommandsIn(place.Channel), line) is not { } path)
        {
            return NotOffered(place, $"There is no command {line}.");
        }

        if (_offer.FindProblem(path.Command, place.Person.User, place.Channel) is { } refused)
        {
            return NotOffered(place, refused);
        }

        var resolved = new ResolvedParts(_world, place.Channel, place.Person.Id);
        if (new OptionReader(path, resolved).FindProblem(values, focused, out var options) is { } problem)
        {
            return NotOffered(place, problem);
        }

        var data = DataOf(path.Command);
        if (options.Count > 0)
        {
            data["options"] = options;
        }

        resolved.PutInto(data);
        var kind = focused is null ? InteractionKind.Command : InteractionKind.Autocomplete;
        return SendAsync(place, kind, path.FullName, data, source: null, cancellationToken);
    }

    private Task<Act> SendAsync(
        Place place, InteractionKind kind, string name, JsonObject data, Message? source, CancellationToken cancellationToken) =>
        SendAsync(place, _payloads.Write(kind, name, place.Person.User, place.Channel, data, source), cancellationToken);

    private async Task<Act> SendAsync(Place place, Interaction written, CancellationToken cancellationToken)
    {
        var interaction = _world.Interactions.Open(written);
        await _world.WaitUntilAsync(_ => StateOf(interaction.Id) is not InteractionState.Waiting, cancellationToken);
        return new Act(place, interaction.Id, OutcomeOf(interaction.Id, place.Person.User));
    }

    private InteractionState StateOf(Snowflake id) => _world.Interactions.Find(id)?.State ?? new InteractionState.Missed();

    private ActOutcome OutcomeOf(Snowflake id, User user)
    {
        var interaction = _world.Interactions.Find(id);
        return interaction?.State switch
        {
            InteractionState.Deferred deferred when _world.Messages.Find(deferred.MessageId) is { } message => new ActOutcome.Thinking(message),
            InteractionState.Replied replied when _world.Messages.Find(replied.MessageId) is { } message =>
                message.Id == interaction.SourceMessageId ? new ActOutcome.Updated(message) : new ActOutcome.Replied(message),
            InteractionState.ModalShown shown => new ActOutcome.Modal(shown.Modal),
            InteractionState.Suggested suggested => new ActOutcome.Choices([.. suggested.Choices.EnumerateArray().Select(choice => Read(choice, user))]),
            _ => new ActOutcome.DidNotRespond(),
        };
    }

    private static Choice Read(JsonElement choice, User user)
    {
        var name = choice.TryGetProperty("name_localizations", out var names) && names.ValueKind == JsonValueKind.Object
            && names.TryGetProperty(user.Locale, out var local) ? local : choice.GetProperty("name");
        return new Choice(name.GetString() ?? "", choice.GetProperty("value"));
    }

    private static JsonObject DataOf(RegisteredCommand command)
    {
        var data = new JsonObject { ["id"] = command.Id.ToString(), ["name"] = command.Name, ["type"] = (int)command.Kind };
        if (command.GuildId is { } guildId)
        {
            data["guild_id"] = guildId.ToString();
        }

        return data;
    }

    private static string NameOf(JsonObject data) => data["custom_id"]?.GetValue<string>() ?? "";

    private static Task<Act> NotOffered(Place place, string reason) => Task.FromResult(new Act(place, null, new ActOutcome.NotOffered(reason)));
}
