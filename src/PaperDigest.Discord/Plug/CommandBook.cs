using PaperDigest.Commands;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>Reads and writes commands over our own client.</summary>
internal sealed class CommandBook(DiscordRest rest) : ICommandBook
{
    public Task<RestAnswer<IReadOnlyList<Command>>> ReadAsync(Snowflake application, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.Commands(application)), WireJson.Shapes.Commands, cancellationToken);

    public Task<RestAnswer<ReadOnlyMemory<byte>>> ReplaceAsync(
        Snowflake application, IReadOnlyCollection<CommandDefinition> commands, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.ReplaceCommands(application))
        {
            Body = WireJson.Write([.. commands.Select(CommandWriting.Write)], WireJson.Shapes.Commands),
            Timeout = RestTimeouts.Send,
        };
        return rest.SendAsync(request, cancellationToken);
    }
}
