using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PaperDigest.Commands;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Registers the commands in bulk, and only if they changed: new ones count towards 200 a day.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands.</remarks>
internal sealed partial class CommandRegistrar(ICommandBook book, ILogger<CommandRegistrar> log)
{
    /// <summary>Leaves Discord knowing these commands and no others. What cannot be registered is logged: the old ones go on working.</summary>
    /// <returns>The ids of those that are typed, by name; empty if Discord did not say.</returns>
    public async Task<ImmutableDictionary<string, CommandId>> RegisterAsync(Snowflake application, IReadOnlyCollection<CommandDefinition> definitions, CancellationToken cancellationToken)
    {
        List<Command> wanted = [.. definitions.Select(CommandWriting.Write)];
        var registered = await book.ReadAsync(application, cancellationToken);
        if (registered is RestAnswer<IReadOnlyList<Command>>.Succeeded { Value: var present } && CommandComparison.AreSame(wanted, present))
        {
            LogUnchanged(wanted.Count);
            return IdsOf(present);
        }

        switch (await book.ReplaceAsync(application, definitions, cancellationToken))
        {
            case RestAnswer<ReadOnlyMemory<byte>>.Succeeded:
                LogRegistered(wanted.Count);
                return await book.ReadAsync(application, cancellationToken) is RestAnswer<IReadOnlyList<Command>>.Succeeded { Value: var known } ? IdsOf(known) : IdsOf([]);
            case RestAnswer<ReadOnlyMemory<byte>>.Refused refused:
                LogNotRegistered(refused.Refusal.Reason);
                break;
            case RestAnswer<ReadOnlyMemory<byte>>.NotSent notSent:
                LogNotRegistered(notSent.Reason);
                break;
            case RestAnswer<ReadOnlyMemory<byte>>.Unclear unclear:
                LogNotRegistered(unclear.Reason);
                break;
        }

        return IdsOf([]);
    }

    private static ImmutableDictionary<string, CommandId> IdsOf(IReadOnlyList<Command> commands)
    {
        var ids = ImmutableDictionary.CreateBuilder<string, CommandId>(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            if (command is { Type: CommandType.ChatInput, Id: { } id })
            {
                ids[command.Name] = new CommandId(id.Value);
            }
        }

        return ids.ToImmutable();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "All {Count} commands are registered already")]
    private partial void LogUnchanged(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands")]
    private partial void LogRegistered(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered: {Reason}")]
    private partial void LogNotRegistered(string reason);
}
