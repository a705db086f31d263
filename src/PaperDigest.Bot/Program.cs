using PaperDigest.Bot.Cli;
using PaperDigest.Bot.Hosting;

return await BotCommandLine.RunAsync(FrontDoor.BuiltIn, args, CancellationToken.None);
