using System.Globalization;
using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using PaperDigest.Benchmarks.PlainDiscordNet;

// A bot on Discord.Net as its guide writes one. It answers every command with a card, and sends messages when its input says so.
var api = Environment.GetEnvironmentVariable("MEASURE_API") ?? throw new InvalidOperationException("MEASURE_API is not set.");
var http = DefaultRestClientProvider.Create();
await using var bot = new DiscordSocketClient(new DiscordSocketConfig
{
    GatewayIntents = GatewayIntents.Guilds,
    RestClientProvider = _ => http($"{api}/"),
});
var ready = new TaskCompletionSource();
bot.SlashCommandExecuted += command => command.RespondAsync(embed: Card.Create((string)command.Data.Options.First().Value));
bot.Ready += async () =>
{
    await bot.BulkOverwriteGlobalApplicationCommandsAsync(
        [new SlashCommandBuilder().WithName("paper").WithDescription("Find a paper").AddOption("paper", ApplicationCommandOptionType.String, "Which", isRequired: true).Build()]);
    ready.TrySetResult();
};
await bot.LoginAsync(TokenType.Bot, Environment.GetEnvironmentVariable("MEASURE_TOKEN"), validateToken: false);
await bot.StartAsync();
while (await Console.In.ReadLineAsync() is { } line)
{
    await ready.Task;
    var order = line.Split(' ');
    await Sending.SendAsync(bot, int.Parse(order[1], CultureInfo.InvariantCulture), int.Parse(order[2], CultureInfo.InvariantCulture), ulong.Parse(order[3], CultureInfo.InvariantCulture));
    await Console.Out.WriteLineAsync("done");
}
