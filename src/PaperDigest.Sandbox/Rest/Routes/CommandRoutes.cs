using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Routes;

/// <summary>Registering commands, everywhere or for one server.</summary>
internal sealed class CommandRoutes(World world)
{
    private static readonly string[] Roots = ["/applications/{application}/commands", "/applications/{application}/guilds/{guild}/commands"];

    public IEnumerable<RestRoute> All => Roots.SelectMany(root => new RestRoute[]
    {
        new("GET", root, call => Guarded(call, scope => List(call, scope))),
        new("PUT", root, call => Guarded(call, scope => Replace(call, scope))),
        new("POST", root, call => Guarded(call, scope => Upsert(call, scope))),
        new("GET", root + "/{command}", call => Guarded(call, scope => Get(call, scope))),
        new("PATCH", root + "/{command}", call => Guarded(call, scope => Change(call, scope))),
        new("DELETE", root + "/{command}", call => Guarded(call, scope => Delete(call, scope))),
    });

    private RestAnswer List(RestCall call, Snowflake? scope) => RestAnswer.Ok(Shape(world.Commands.InScope(scope), call.QueryFlag("with_localizations")));

    private RestAnswer Get(RestCall call, Snowflake? scope) =>
        FindCommand(call, scope) is { } command ? RestAnswer.Ok(Shape(command, withLocalizations: true)) : ApiError.UnknownCommand;

    private RestAnswer Replace(RestCall call, Snowflake? scope)
    {
        var form = call.ReadForm();
        var read = form.Items(Limits.CommandsPerRequest).Select(node => CommandForm.Read(node, scope is null)).ToArray();
        RefuseDuplicates(form, read.Select(command => (command.Kind, command.Name)));
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        if (IsTooMany(read.Select(command => command.Kind)))
        {
            return ApiError.TooManyCommands;
        }

        var isNew = read.Count(command => Find(scope, command.Kind, command.Name) is null);
        if (world.Commands.CreatedToday(scope) + isNew > Limits.CommandCreatesPerDay)
        {
            return ApiError.TooManyCommandCreates;
        }

        var kept = read.Select(command => (command.Kind, command.Name)).ToHashSet();
        world.Commands.RemoveAll(command => command.GuildId == scope && !kept.Contains((command.Kind, command.Name)));
        foreach (var (kind, name, definition) in read)
        {
            Put(scope, kind, name, definition, Find(scope, kind, name)?.Id);
        }

        world.Raise(new WorldEvent.CommandsChanged(scope));
        return RestAnswer.Ok(Shape(world.Commands.InScope(scope), withLocalizations: true));
    }

    private RestAnswer Upsert(RestCall call, Snowflake? scope)
    {
        var form = call.ReadForm();
        var (kind, name, definition) = CommandForm.Read(form, scope is null);
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        var before = Find(scope, kind, name);
        if (before is null && IsTooMany(world.Commands.InScope(scope).Select(command => command.Kind).Append(kind)))
        {
            return ApiError.TooManyCommands;
        }

        if (before is null && world.Commands.CreatedToday(scope) >= Limits.CommandCreatesPerDay)
        {
            return ApiError.TooManyCommandCreates;
        }

        var shape = Shape(Put(scope, kind, name, definition, before?.Id), withLocalizations: true);
        world.Raise(new WorldEvent.CommandsChanged(scope));
        return before is null ? RestAnswer.Created(shape) : RestAnswer.Ok(shape);
    }

    private RestAnswer Change(RestCall call, Snowflake? scope)
    {
        if (FindCommand(call, scope) is not { } before || WireFormat.Copy(before.Definition) is not JsonObject merged)
        {
            return ApiError.UnknownCommand;
        }

        foreach (var (key, value) in call.ReadForm().Entries())
        {
            merged[key] = WireFormat.Copy(value.Value);
        }

        var form = new FormNode(WireFormat.Freeze(merged), new FormErrors());
        var (kind, name, definition) = CommandForm.Read(form, scope is null);
        if (!form.Errors.IsEmpty)
        {
            return form.Errors.ToAnswer();
        }

        if (Find(scope, kind, name) is { } other && other.Id != before.Id)
        {
            return ApiError.CommandNameTaken;
        }

        var shape = Shape(Put(scope, kind, name, definition, before.Id), withLocalizations: true);
        world.Raise(new WorldEvent.CommandsChanged(scope));
        return RestAnswer.Ok(shape);
    }

    private RestAnswer Delete(RestCall call, Snowflake? scope)
    {
        if (FindCommand(call, scope) is not { } command)
        {
            return ApiError.UnknownCommand;
        }

        world.Commands.RemoveAll(other => other.Id == command.Id);
        world.Raise(new WorldEvent.CommandsChanged(scope));
        return RestAnswer.NoContent;
    }

    private RestAnswer Guarded(RestCall call, Func<Snowflake?, RestAnswer> act)
    {
        if (call.Id("application") != World.ApplicationId)
        {
            return ApiError.NotThisApplication;
        }

        if (call.FindText("guild") is null)
        {
            return act(null);
        }

        var guildId = call.Id("guild");
        return world.Guilds.FindMember(guildId, World.ApplicationId) is null ? ApiError.MissingAccess : act(guildId);
    }

    private RegisteredCommand Put(Snowflake? scope, CommandKind kind, string name, JsonObject definition, Snowflake? id)
    {
        var commandId = id ?? world.NextId();
        definition["id"] = commandId.ToString();
        definition["application_id"] = World.ApplicationId.ToString();
        definition["version"] = world.NextId().ToString();
        if (scope is { } guildId)
        {
            definition["guild_id"] = guildId.ToString();
        }

        var command = new RegisteredCommand(commandId, scope, kind, name, WireFormat.Freeze(definition));
        world.Commands.Put(command);
        return command;
    }

    private RegisteredCommand? FindCommand(RestCall call, Snowflake? scope) =>
        world.Commands.InScope(scope).FirstOrDefault(command => command.Id == call.Id("command"));

    private RegisteredCommand? Find(Snowflake? scope, CommandKind kind, string name) =>
        world.Commands.InScope(scope).FirstOrDefault(command => command.Kind == kind && string.Equals(command.Name, name, StringComparison.Ordinal));

    private static bool IsTooMany(IEnumerable<CommandKind> kinds) => kinds
        .GroupBy(kind => kind)
        .Any(group => group.Count() > (group.Key == CommandKind.Slash ? Limits.SlashCommands : Limits.MenuCommands));

    private static void RefuseDuplicates(FormNode form, IEnumerable<(CommandKind Kind, string Name)> commands)
    {
        if (commands.GroupBy(command => command).Any(group => group.Count() > 1))
        {
            form.Refuse("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
    }

    private static JsonArray Shape(IEnumerable<RegisteredCommand> commands, bool withLocalizations) =>
        WireFormat.ListOf(commands.Select(command => (JsonNode?)Shape(command, withLocalizations)));

    private static JsonObject Shape(RegisteredCommand command, bool withLocalizations)
    {
        var shape = JsonSerializer.SerializeToNode(command.Definition, WireFormat.Json)?.AsObject() ?? [];
        if (!withLocalizations)
        {
            shape.Remove("name_localizations");
            shape.Remove("description_localizations");
        }

        return shape;
    }
}
