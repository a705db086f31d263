using PaperDigest.Bot.Cli;
using PaperDigest.DiscordNet;

return await BotCommandLine.RunAsync(DiscordNetSetup.Door, args, CancellationToken.None);
