using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>A person in a channel: what she sees there, and what she can do.</summary>
public sealed class Place
{
    private readonly Acting _acting;
    private readonly Snowflake _channelId;

    internal Place(Person person, Acting acting, Snowflake channelId)
    {
        Person = person;
        _acting = acting;
        _channelId = channelId;
    }

    /// <summary>Who.</summary>
    public Person Person { get; }

    /// <summary>Where.</summary>
    public Channel Channel => Person.World.Channels.Get(_channelId);

    /// <summary>What she sees, oldest first.</summary>
    public IReadOnlyList<Message> Messages => [.. Person.World.Messages.In(_channelId).Where(Person.Sees)];

    /// <summary>Writes a plain message.</summary>
    public Message Write(string content) => Person.World.Messages.Write(_channelId, Person.Id, content);

    /// <summary>Runs a slash command, such as <c>/feed add</c>, and waits for the first answer or Discord's three seconds.</summary>
    /// <param name="command">The default names, with or without the slash.</param>
    /// <param name="options">Values: text, number, bool, or a <see cref="Worlds.Channel"/>, <see cref="Role"/>, <see cref="User"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<Act> RunAsync(string command, IReadOnlyList<(string Name, object Value)> options, CancellationToken cancellationToken) =>
        _acting.RunAsync(this, command, Read(options), cancellationToken);

    /// <summary>Runs a slash command without options.</summary>
    public Task<Act> RunAsync(string command, CancellationToken cancellationToken) => RunAsync(command, [], cancellationToken);

    /// <summary>Types into the last of the options and waits for what autocomplete offers.</summary>
    public Task<Act> TypeAsync(string command, IReadOnlyList<(string Name, object Value)> options, CancellationToken cancellationToken) =>
        _acting.TypeAsync(this, command, Read(options), options[^1].Name, cancellationToken);

    /// <summary>Chooses a command from a message's menu.</summary>
    public Task<Act> RunOnMessageAsync(string command, Message message, CancellationToken cancellationToken) =>
        _acting.RunOnMessageAsync(this, command, message, cancellationToken);

    /// <summary>Presses a button, named by its label or custom id.</summary>
    public Task<Act> PressAsync(Message message, string labelOrId, CancellationToken cancellationToken) =>
        _acting.PressAsync(this, message, labelOrId, cancellationToken);

    /// <summary>Chooses from a menu.</summary>
    public Task<Act> ChooseAsync(Message message, string customId, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        _acting.ChooseAsync(this, message, customId, values, cancellationToken);

    /// <summary>Sends the form an earlier act opened.</summary>
    /// <param name="opener">The act whose outcome was the form.</param>
    /// <param name="fields">By custom id: text, a list of texts, or a <see cref="Worlds.Channel"/>, <see cref="Role"/>, <see cref="User"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<Act> SubmitAsync(Act opener, IReadOnlyList<(string CustomId, object Value)> fields, CancellationToken cancellationToken) =>
        SubmitAsync(opener.Interaction, fields.ToDictionary(field => field.CustomId, field => Texts(field.Value), StringComparer.Ordinal), cancellationToken);

    internal Task<Act> RunAsync(string command, IReadOnlyDictionary<string, JsonElement> options, CancellationToken cancellationToken) =>
        _acting.RunAsync(this, command, options, cancellationToken);

    internal Task<Act> TypeAsync(
        string command, IReadOnlyDictionary<string, JsonElement> options, string focused, CancellationToken cancellationToken) =>
        _acting.TypeAsync(this, command, options, focused, cancellationToken);

    internal Task<Act> SubmitAsync(
        Interaction opener, IReadOnlyDictionary<string, IReadOnlyList<string>> values, CancellationToken cancellationToken) =>
        _acting.SubmitAsync(this, opener, values, cancellationToken);

    private static Dictionary<string, JsonElement> Read(IReadOnlyList<(string Name, object Value)> options) =>
        options.ToDictionary(option => option.Name, option => JsonSerializer.SerializeToElement(Plain(option.Value)), StringComparer.Ordinal);

    private static IReadOnlyList<string> Texts(object value) => value is IEnumerable<string> texts ? [.. texts] : [$"{Plain(value)}"];

    private static object Plain(object value) => value switch
    {
        Snowflake id => id.ToString(),
        Channel channel => channel.Id.ToString(),
        Role role => role.Id.ToString(),
        User user => user.Id.ToString(),
        _ => value,
    };
}
