using Discord;
using Discord.WebSocket;

namespace PaperDigest.Benchmarks.PlainDiscordNet;

/// <summary>One message to each of many channels, so many handed over at a time.</summary>
internal static class Sending
{
    public static async Task SendAsync(DiscordSocketClient bot, int count, int atOnce, ulong first)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                if (await bot.GetChannelAsync(first + (ulong)index) is IMessageChannel channel)
                {
                    await channel.SendMessageAsync(embed: Card.Create($"part {index}"), allowedMentions: AllowedMentions.None);
                }
            }
        }));
    }
}
