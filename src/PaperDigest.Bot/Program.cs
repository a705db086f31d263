using PaperDigest.Bot.Cli;

return await BotCommandLine.RunAsync(args, CancellationToken.None);
