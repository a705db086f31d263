using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Whether Discord would offer a command to this person in this place.</summary>
internal sealed class Offer(World world, PayloadWriter payloads)
{
    public IReadOnlyList<RegisteredCommand> CommandsIn(Channel channel) => world.Commands.OfferedIn(channel.GuildId);

    public string? FindProblem(RegisteredCommand command, User user, Channel channel)
    {
        var owners = payloads.Owners(user, channel).Select(owner => owner.Key).ToArray();
        if (owners.Length == 0)
        {
            return "The bot is not here, and this person has not installed it.";
        }

        if (command.GuildId is null && !Lists(command, "integration_types", owners.Contains))
        {
            return $"{command.Name} is not made for this kind of installation.";
        }

        if (command.GuildId is null && !Lists(command, "contexts", context => string.Equals(context, Number(PayloadWriter.ContextOf(channel)), StringComparison.Ordinal)))
        {
            return $"{command.Name} is not offered in this kind of channel.";
        }

        return channel.GuildId is null ? null : FindRightsProblem(command, world.Access.In(channel, user.Id));
    }

    private static string? FindRightsProblem(RegisteredCommand command, Rights rights)
    {
        if (!rights.HasFlag(Rights.ViewChannel))
        {
            return "This person cannot see the channel.";
        }

        if (!rights.HasFlag(Rights.UseApplicationCommands))
        {
            return "This person may not use commands here.";
        }

        if (command.Definition.GetProperty("default_member_permissions") is not { ValueKind: JsonValueKind.String } needed
            || !Snowflake.TryParse(needed.GetString(), out var set)
            || rights.HasFlag(Rights.Administrator))
        {
            return null;
        }

        // "0" is nobody but administrators.
        return set.Value != 0 && rights.HasFlag((Rights)set.Value) ? null : $"This person may not use {command.Name}.";
    }

    private static bool Lists(RegisteredCommand command, string key, Func<string, bool> fits) =>
        command.Definition.GetProperty(key).EnumerateArray().Any(item => fits(item.ToString()));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
