using PaperDigest.Commands;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>The commands Discord knows of us. https://discord.com/developers/docs/interactions/application-commands.</summary>
internal interface ICommandBook
{
    /// <summary>What is registered.</summary>
    Task<RestAnswer<IReadOnlyList<Command>>> ReadAsync(Snowflake application, CancellationToken cancellationToken);

    /// <summary>Leaves these commands and no others.</summary>
    Task<RestAnswer<ReadOnlyMemory<byte>>> ReplaceAsync(Snowflake application, IReadOnlyCollection<CommandDefinition> commands, CancellationToken cancellationToken);
}
