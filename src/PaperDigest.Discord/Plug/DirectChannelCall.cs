using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Asks for direct channels over our own client.</summary>
internal sealed class DirectChannelCall(DiscordRest rest)
{
    /// <summary>Repeatable: Discord answers with the same channel.</summary>
    public async Task<RestAnswer<ChannelId>> OpenAsync(UserId user, CancellationToken cancellationToken)
    {
        var request = new RestRequest(Routes.DirectChannels)
        {
            Body = WireJson.Write(new RecipientBody(new Snowflake(user.Value)), WireJson.Shapes.RecipientBody),
            RepeatableFor = TimeSpan.MaxValue,
        };
        var answer = await rest.SendAsync(request, WireJson.Shapes.Channel, cancellationToken);
        return answer.Then(channel => new RestAnswer<ChannelId>.Succeeded(new ChannelId(channel.Id.Value)));
    }
}
